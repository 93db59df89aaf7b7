import { randomUUID } from 'node:crypto';
import { shapeOf } from '#shared/codes/mask.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import { splitAim, symbologyOfAim } from '#shared/codes/symbology.ts';
import type { WedgeScan } from '#shared/codes/wedge/decoder.ts';
import type { WedgeSettings } from '#shared/codes/wedge/settings.ts';
import type { Purpose, ReaderView, Scan, ScannerState, ScanTrace } from '#shared/contract/scanners.ts';
import { judge, type Scanned } from './judge.ts';
import type { RememberedReader, ScannerMemory, ScannerMemoryStore } from './memory.ts';
import type { Asked, SeenReader, Told } from './messages.ts';
import type { Timer } from './process/session.ts';
import type { SpawnScanners } from './scanner-process.ts';
import { seenCodes, type SeenCodes } from './seen-codes.ts';
import { ScannerSupervisor } from './supervisor.ts';
import { udevRule } from './udev.ts';
import { pretendTyping } from './virtual/typing.ts';

export interface ScannersSetup {
  readonly spawn: SpawnScanners;
  readonly store: ScannerMemoryStore;
  readonly timer: Timer;
  /** The shop's number patterns at this moment. */
  patterns(): readonly NumberPattern[];
  /** Told of every scan and of every change of state. */
  scan(scan: Scan): void;
  changed(state: ScannerState): void;
}

const TRACED = 50;
/** A wizard that was left open must not leave the till deaf. */
const LESSON = 120_000;
const platforms: Partial<Record<NodeJS.Platform, ScannerState['platform']>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'macos',
};

/** The readers of this till: what they are called, what they are for, what they read. */
export class Scanners {
  readonly #setup: ScannersSetup;
  readonly #supervisor: ScannerSupervisor;
  readonly #trace: ScanTrace[] = [];
  readonly #lastScans = new Map<string, ReaderView['lastScan']>();
  readonly #seen: SeenCodes;
  #memory: ScannerMemory;
  #teachingUntil = -Infinity;

  constructor(setup: ScannersSetup) {
    this.#setup = setup;
    this.#memory = setup.store.load();
    this.#seen = seenCodes(() => setup.timer.now());
    const output = {
      changed: () => this.#met(),
      decoded: (told: Extract<Told, { say: 'decoded' }>) => this.#heard(told),
    };
    this.#supervisor = new ScannerSupervisor(setup.spawn, output, setup.timer);
  }

  start(): void {
    this.#supervisor.start();
  }

  stop(): void {
    this.#supervisor.stop();
  }

  state(): ScannerState {
    const { since, ...process } = this.#supervisor.state;
    const seen = new Map(this.#supervisor.readers.map((it) => [it.key, it]));
    const known = new Set(this.#memory.readers.map((it) => it.key));
    const readers = [
      ...this.#memory.readers.map((it) => this.#view(it, seen.get(it.key))),
      ...[...seen.values()].filter((it) => !known.has(it.key)).map((it) => this.#view(remembered(it), it)),
    ];
    const vendors = [...seen.values()].flatMap((it) => (it.pretended ? [] : [Number.parseInt(it.key.slice(0, 4), 16)]));
    return {
      process: { ...process, since: isoOf(since) },
      readers,
      wedge: this.#memory.wedge,
      platform: platforms[globalThis.process.platform] ?? 'other',
      rule: globalThis.process.platform === 'linux' ? udevRule(vendors) : null,
    };
  }

  /** Whether a reader gave this code lately; what no reader gave was typed, whatever a window says. */
  gave(code: string): boolean {
    return this.#seen.has(code);
  }

  /** Newest first. */
  trace(): readonly ScanTrace[] {
    return this.#trace.toReversed();
  }

  rename(key: string, name: string): void {
    this.#change(key, (it) => ({ ...it, name }));
  }

  assign(key: string, purpose: Purpose): void {
    this.#change(key, (it) => ({ ...it, purpose }));
  }

  /** False while it is plugged in: it would be back at once. */
  forget(key: string): boolean {
    if (this.#supervisor.readers.some((it) => it.key === key)) return false;
    this.#lastScans.delete(key);
    this.#keep({ ...this.#memory, readers: this.#memory.readers.filter((it) => it.key !== key) });
    return true;
  }

  beep(key: string): boolean {
    return this.#supervisor.post({ ask: 'beep', reader: key });
  }

  /** How keyboard-mode readers type; null while the wizard wants to see their keys for itself. */
  wedge(): WedgeSettings | null {
    return this.#setup.timer.now() < this.#teachingUntil ? null : this.#memory.wedge;
  }

  teach(on: boolean): void {
    this.#teachingUntil = on ? this.#setup.timer.now() + LESSON : -Infinity;
  }

  learnWedge(wedge: WedgeSettings): void {
    this.#keep({ ...this.#memory, wedge });
  }

  pretend(asked: Omit<Extract<Asked, { ask: 'pretend' }>, 'ask'>): boolean {
    // A reader that types sends nothing over the bus: its keys go straight to their decoder.
    if (asked.reader === 'keyboard') this.caught(pretendTyping(asked.code, asked.pace));
    else return this.#supervisor.post({ ask: 'pretend', ...asked });
    return true;
  }

  /** A keyboard-mode reader typed this, and no window saw it. */
  caught({ text, tookMs }: WedgeScan): void {
    this.#setup.scan(this.typed(text, tookMs, true));
  }

  /** A keyboard-mode reader typed this into a window; where nobody but the window saw it, its rhythm must fit a reader's. */
  typed(text: string, tookMs: number, seen: boolean): Scan {
    const { aim, rest } = splitAim(text);
    const symbology = aim === null ? 'unknown' : symbologyOfAim(aim);
    const scan = this.#take(keyboardReader, { kind: 'read', text: rest, aim, symbology }, [], tookMs);
    if (scan.code !== null && seen && tookMs <= this.#memory.wedge.gap * text.length) this.#seen.saw(scan.code);
    return scan;
  }

  #heard({ reader, decoded, reports, at }: Extract<Told, { say: 'decoded' }>): void {
    const seen = this.#supervisor.readers.find((it) => it.key === reader);
    const known = this.#remembered(reader) ?? (seen === undefined ? undefined : remembered(seen));
    if (known === undefined) return;
    const took = Math.max(0, this.#setup.timer.now() - at);
    if (known.purpose === 'nothing') this.#ignore(known, 'not-used', [], took);
    else if (decoded.kind === 'ignored') this.#ignore(known, decoded.why, reports, took);
    else {
      const scan = this.#take(known, decoded, reports, took);
      if (scan.code !== null) this.#seen.saw(scan.code);
      this.#setup.scan(scan);
    }
  }

  #ignore(reader: RememberedReader, why: string, reports: readonly string[], took: number): void {
    const outcome = { outcome: 'ignored', why, symbology: null, shape: '' } as const;
    this.#remember({ ...this.#stamp(reader, took), ...outcome, reports: [...reports] });
  }

  #take(reader: RememberedReader, scanned: Scanned, reports: readonly string[], took: number): Scan {
    const stamp = this.#stamp(reader, took);
    const { code, shown, problem, symbology, traceable, why } = judge(scanned, this.#setup.patterns());
    this.#remember({
      ...stamp,
      outcome: outcomeOf(problem?.code),
      why,
      symbology,
      shape: traceable && scanned.kind === 'read' ? shapeOf(scanned.text) : '',
      reports: traceable ? [...reports] : [],
    });
    const { at, tookMs } = stamp;
    if (code !== null) {
      this.#lastScans.set(reader.key, { shown, at, tookMs });
      this.#changed();
    }
    const from = { reader: reader.key, readerName: nameOf(reader), purpose: reader.purpose };
    return { id: randomUUID(), at, ...from, symbology, code, shown, problem, tookMs };
  }

  #stamp(reader: RememberedReader, took: number) {
    return { at: isoOf(this.#setup.timer.now()), reader: nameOf(reader), tookMs: Math.round(took * 10) / 10 };
  }

  #remember(line: ScanTrace): void {
    this.#trace.push(line);
    if (this.#trace.length > TRACED) this.#trace.shift();
  }

  /** A reader that shows up for the first time is remembered from then on; pretended ones are not. */
  #met(): void {
    const fresh = this.#supervisor.readers.filter((it) => !it.pretended && this.#remembered(it.key) === undefined);
    if (fresh.length > 0) this.#keep({ ...this.#memory, readers: [...this.#memory.readers, ...fresh.map(remembered)] });
    else this.#changed();
  }

  #change(key: string, how: (reader: RememberedReader) => RememberedReader): void {
    this.#keep({ ...this.#memory, readers: this.#memory.readers.map((it) => (it.key === key ? how(it) : it)) });
  }

  #keep(memory: ScannerMemory): void {
    this.#memory = memory;
    this.#setup.store.keep(memory);
    this.#changed();
  }

  #changed(): void {
    this.#setup.changed(this.state());
  }

  #remembered(key: string): RememberedReader | undefined {
    return this.#memory.readers.find((it) => it.key === key);
  }

  #view(reader: RememberedReader, seen: SeenReader | undefined): ReaderView {
    return {
      key: reader.key,
      name: nameOf(reader),
      make: reader.make,
      product: reader.product,
      mode: reader.mode,
      basis: seen?.basis ?? null,
      state: seen?.state ?? 'unplugged',
      why: seen?.why ?? null,
      purpose: reader.purpose,
      pretended: seen?.pretended ?? false,
      lastScan: this.#lastScans.get(reader.key) ?? null,
    };
  }
}

/** All keyboard-mode readers are one: neither Windows nor a browser tells which keyboard typed. */
const keyboardReader: RememberedReader = {
  key: 'keyboard',
  name: null,
  make: '',
  product: 'Keyboard',
  mode: 'keyboard',
  purpose: 'everything',
};

function remembered({ key, make, product, mode }: SeenReader): RememberedReader {
  return { key, make, product, mode, name: null, purpose: 'everything' };
}

function nameOf({ name, product, make, key }: RememberedReader): string {
  const nth = /#(\d+)$/.exec(key)?.[1];
  const plain = product !== '' ? product : make !== '' ? make : key.slice(0, 9);
  return name ?? (nth === undefined ? plain : `${plain} ${nth}`);
}

function outcomeOf(problem: string | undefined): ScanTrace['outcome'] {
  if (problem === undefined) return 'read';
  return problem === 'payment-card' ? 'refused' : 'not-understood';
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
