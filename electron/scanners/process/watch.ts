import { beepReport } from '../decode/beep.ts';
import type { Decoded } from '../decode/decoded.ts';
import { planFor, type Plan } from '../decode/plan.ts';
import { wakeReport } from '../decode/wake.ts';
import { parseDescriptor, type ReportDescriptor } from '../descriptor/parse.ts';
import type { SeenReader } from '../messages.ts';
import { identityOf, keyFor } from './identity.ts';
import { nextLook } from './pace.ts';
import { CantOpen, type HidDevice, type HidHandle, type HidPort } from './port.ts';
import { Session, type Timer } from './session.ts';

export interface WatchOutput {
  readers(readers: SeenReader[]): void;
  decoded(reader: string, decoded: Decoded, reports: readonly string[], at: number): void;
}

interface Present {
  readonly device: HidDevice;
  readonly identity: string;
  readonly key: string;
  readonly plan: Plan;
  readonly descriptor: ReportDescriptor | undefined;
  readonly session: Session;
  handle: HidHandle | undefined;
  state: SeenReader['state'];
  why: SeenReader['why'];
  retryAt: number;
}

const RETRY = 3_000;

/** Finds readers as they come and go, keeps each one open, and passes on what they read. */
export class ReaderWatch {
  readonly #port: HidPort;
  readonly #output: WatchOutput;
  readonly #timer: Timer;
  readonly #pretended: boolean;
  readonly #present = new Map<string, Present>();
  /** Paths of devices that are none of ours, with what they were: a replug may put a reader there. */
  #strangers = new Map<string, string>();
  #stirredAt = -Infinity;
  #next: { cancel(): void } | undefined;
  #looking: Promise<void> | undefined;
  #stopped = false;

  constructor(port: HidPort, output: WatchOutput, timer: Timer, pretended = false) {
    this.#port = port;
    this.#output = output;
    this.#timer = timer;
    this.#pretended = pretended;
  }

  async start(): Promise<void> {
    this.#stirredAt = this.#timer.now();
    this.#port.watch?.(() => this.#stir());
    await this.look();
  }

  readers(): SeenReader[] {
    return [...this.#present.values()].map((it) => ({
      key: it.key,
      make: it.device.manufacturer,
      product: it.device.product,
      mode: it.plan.mode,
      basis: it.plan.basis,
      state: it.state,
      why: it.why,
      pretended: this.#pretended,
    }));
  }

  async beep(key: string): Promise<boolean> {
    const reader = this.#present.get(key);
    const report = reader?.descriptor === undefined ? undefined : beepReport(reader.descriptor);
    if (reader?.handle === undefined || report === undefined) return false;
    // It may have been pulled out a moment ago; the reading side notices and says so.
    return reader.handle.write(report).then(
      () => true,
      () => false,
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#next?.cancel();
    await this.#looking;
    await Promise.all([...this.#present.values()].map((it) => this.#drop(it)));
  }

  /** One look at the bus. Two never run at once: the second would open what the first is opening. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      if (!this.#stopped) this.#schedule();
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const listed = await this.#port.list();
    const before = JSON.stringify(this.readers());
    const now = this.#timer.now();
    const found = new Map(listed.map((it) => [it.path, it]));
    for (const reader of this.#present.values()) {
      const there = found.get(reader.device.path);
      if (there === undefined || identityOf(there) !== reader.identity) await this.#drop(reader);
      else if (reader.state === 'refused' && now >= reader.retryAt) await this.#open(reader);
    }
    const paths = new Set([...this.#present.values()].map((it) => it.device.path));
    const strangers = new Map<string, string>();
    for (const device of listed) {
      const identity = identityOf(device);
      if (paths.has(device.path)) continue;
      if (this.#strangers.get(device.path) === identity) strangers.set(device.path, identity);
      else if (!(await this.#welcome(device, identity))) strangers.set(device.path, identity);
    }
    this.#strangers = strangers;
    if (JSON.stringify(this.readers()) !== before) this.#changed();
  }

  async #welcome(device: HidDevice, identity: string): Promise<boolean> {
    const bytes = await this.#port.describe(device);
    const descriptor = bytes === undefined ? undefined : parseDescriptor(bytes);
    const plan = planFor({ ...device, descriptor });
    if (plan === undefined) return false;
    const key = keyFor(identity, new Set(this.#present.keys()));
    const tell = (decoded: Decoded, reports: readonly string[], at: number) =>
      this.#output.decoded(key, decoded, reports, at);
    const session = new Session(plan.decoder(), { decoded: tell }, this.#timer);
    const reader: Present = {
      device,
      identity,
      key,
      plan,
      descriptor,
      session,
      handle: undefined,
      state: 'opening',
      why: null,
      retryAt: 0,
    };
    this.#present.set(key, reader);
    await this.#open(reader);
    return true;
  }

  async #open(reader: Present): Promise<void> {
    let lost: string | undefined;
    try {
      const handle = await this.#port.open(reader.device, {
        report: (bytes) => reader.session.report(bytes),
        gone: (why) => {
          lost = why;
          void this.#lose(reader);
        },
      });
      reader.handle = handle;
      reader.state = 'ready';
      reader.why = null;
      const wake = reader.descriptor === undefined ? undefined : wakeReport(reader.descriptor);
      // A reader that knows no such switch, or is gone already, is none the worse for it.
      if (wake !== undefined) await handle.set(wake).catch(() => undefined);
      // Pulled out between the list and the listening.
      if (lost !== undefined) await this.#drop(reader);
    } catch (error) {
      if (!(error instanceof CantOpen)) throw error;
      reader.state = 'refused';
      reader.why = error.why;
      reader.retryAt = this.#timer.now() + RETRY;
    }
  }

  async #lose(reader: Present): Promise<void> {
    if (this.#present.get(reader.key) !== reader || reader.handle === undefined) return;
    await this.#drop(reader);
    this.#changed();
  }

  async #drop(reader: Present): Promise<void> {
    if (this.#present.get(reader.key) === reader) this.#present.delete(reader.key);
    reader.session.end();
    await reader.handle?.close();
  }

  #changed(): void {
    this.#stir();
    this.#output.readers(this.readers());
  }

  #stir(): void {
    this.#stirredAt = this.#timer.now();
    if (this.#looking === undefined && !this.#stopped) this.#schedule();
  }

  #schedule(): void {
    const reports = [...this.#present.values()].map((it) => it.session.reportAt);
    const wait = nextLook({
      now: this.#timer.now(),
      stirredAt: this.#stirredAt,
      reportAt: Math.max(-Infinity, ...reports),
      anyReader: this.#present.size > 0,
    });
    this.#next?.cancel();
    this.#next = this.#timer.after(wait, () => void this.look());
  }
}
