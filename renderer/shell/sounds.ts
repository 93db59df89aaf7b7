/** Short tones, so that eyes can stay on the customer. Never the only sign of anything. */

interface Tone {
  readonly hertz: number;
  readonly ms: number;
  /** Milliseconds after the first. */
  readonly at: number;
}

export type SoundName = 'read' | 'accepted' | 'confirmed' | 'unknown' | 'refused';

const melodies: Record<SoundName, readonly Tone[]> = {
  read: [{ hertz: 1000, ms: 35, at: 0 }],
  accepted: [{ hertz: 660, ms: 80, at: 0 }],
  confirmed: [
    { hertz: 660, ms: 80, at: 0 },
    { hertz: 880, ms: 80, at: 90 },
  ],
  unknown: [
    { hertz: 440, ms: 80, at: 0 },
    { hertz: 440, ms: 80, at: 200 },
  ],
  refused: [
    { hertz: 440, ms: 80, at: 0 },
    { hertz: 330, ms: 120, at: 90 },
  ],
};

/** Training sounds the same, an octave lower. */
export function melodyOf(name: SoundName, training: boolean): readonly Tone[] {
  return training ? melodies[name].map((tone) => ({ ...tone, hertz: tone.hertz / 2 })) : melodies[name];
}

let device: AudioContext | undefined;

export function play(name: SoundName, training: boolean): void {
  device ??= new AudioContext();
  // A browser keeps quiet until somebody has touched the page.
  if (device.state === 'suspended') void device.resume();
  const start = device.currentTime;
  for (const { hertz, ms, at } of melodyOf(name, training)) {
    const tone = device.createOscillator();
    const loudness = device.createGain();
    const from = start + at / 1000;
    const to = from + ms / 1000;
    tone.frequency.value = hertz;
    // Without a soft beginning and end a speaker clicks.
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.2, from + 0.005);
    loudness.gain.setValueAtTime(0.2, to - 0.01);
    loudness.gain.linearRampToValueAtTime(0, to);
    tone.connect(loudness).connect(device.destination);
    tone.start(from);
    tone.stop(to);
  }
}
