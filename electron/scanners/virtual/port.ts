import { CantOpen, type HidDevice, type HidListener, type HidPort } from '../process/port.ts';
import { descriptorOf, type ReaderProfile } from './profiles.ts';

/** Readers that aren't there: they are plugged in, introduce themselves and send reports like real ones. */
export class PretendedReaders implements HidPort {
  readonly #plugged = new Map<string, { profile: ReaderProfile; listener: HidListener | undefined }>();
  #hint: (() => void) | undefined;

  /** Idempotent: a reader that is plugged in already stays as it is. Returns its path. */
  plug(profile: ReaderProfile): string {
    const path = `pretended:${profile.product}`;
    if (!this.#plugged.has(path)) {
      this.#plugged.set(path, { profile, listener: undefined });
      this.#hint?.();
    }
    return path;
  }

  /** False when nobody listens. */
  send(path: string, report: Uint8Array): boolean {
    const listener = this.#plugged.get(path)?.listener;
    listener?.report(report);
    return listener !== undefined;
  }

  async list(): Promise<HidDevice[]> {
    return [...this.#plugged].map(([path, { profile }]) => {
      const [page = 0, id = 0] = firstUse(profile);
      return { ...profile, path, serial: 'PRETENDED', uses: [{ page, id }] };
    });
  }

  async describe(device: HidDevice): Promise<Uint8Array | undefined> {
    const profile = this.#plugged.get(device.path)?.profile;
    return profile === undefined ? undefined : descriptorOf(profile);
  }

  async open(device: HidDevice, listener: HidListener) {
    const plugged = this.#plugged.get(device.path);
    if (plugged === undefined) throw new CantOpen('failed', 'not plugged in');
    plugged.listener = listener;
    return {
      write: async () => undefined,
      set: async () => undefined,
      close: async () => {
        plugged.listener = undefined;
      },
    };
  }

  watch(hint: () => void): void {
    this.#hint = hint;
  }
}

/** Every profile opens with its usage page and its usage. */
function firstUse(profile: ReaderProfile): [page: number, id: number] {
  const [kind = 0, low = 0, ...rest] = descriptorOf(profile);
  return kind === 0x06 ? [low + (rest[0] ?? 0) * 256, rest[2] ?? 0] : [low, rest[1] ?? 0];
}
