import { toldSchema, type Asked, type SeenReader, type Told } from './messages.ts';
import type { Timer } from './process/session.ts';
import type { ScannerProcess, SpawnScanners } from './scanner-process.ts';

export interface SupervisorState {
  readonly state: 'starting' | 'running' | 'restarting' | 'unavailable';
  readonly why: string | null;
  readonly since: number;
  readonly restarts: number;
}

export interface SupervisorOutput {
  changed(): void;
  decoded(told: Extract<Told, { say: 'decoded' }>): void;
}

const FIRST_WAIT = 100;
const LONGEST_WAIT = 30_000;
/** One that lived this long earned a fresh start: the next death is a new story. */
const GOOD_LIFE = 60_000;
const PING = 5_000;
const SILENCE = 15_000;

/** Keeps the scanner process alive: restarts it when it dies or stops answering, ever more slowly, and says so. */
export class ScannerSupervisor {
  readonly #spawn: SpawnScanners;
  readonly #output: SupervisorOutput;
  readonly #timer: Timer;
  #process: ScannerProcess | undefined;
  #readers: readonly SeenReader[] = [];
  #state: SupervisorState;
  #failures = 0;
  #startedAt = 0;
  #heardAt = 0;
  #waiting: { cancel(): void } | undefined;
  #stopped = false;

  constructor(spawn: SpawnScanners, output: SupervisorOutput, timer: Timer) {
    this.#spawn = spawn;
    this.#output = output;
    this.#timer = timer;
    this.#state = { state: 'starting', why: null, since: timer.now(), restarts: 0 };
  }

  get state(): SupervisorState {
    return this.#state;
  }

  /** Those that are plugged in at this moment. None while the process is down. */
  get readers(): readonly SeenReader[] {
    return this.#readers;
  }

  start(): void {
    this.#stopped = false;
    this.#startedAt = this.#heardAt = this.#timer.now();
    const process = this.#spawn();
    this.#process = process;
    // Whatever an earlier one still says on its way out is not news.
    process.onMessage((message) => {
      if (this.#process === process) this.#hear(toldSchema.parse(message));
    });
    process.onExit((how) => {
      if (this.#process === process) this.#died(how);
    });
    this.#waiting = this.#timer.after(PING, () => this.#ping());
  }

  post(asked: Asked): boolean {
    if (this.#process === undefined) return false;
    this.#process.post(asked);
    return true;
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting?.cancel();
    const process = this.#process;
    this.#process = undefined;
    process?.kill();
  }

  #hear(told: Told): void {
    this.#heardAt = this.#timer.now();
    if (told.say === 'decoded') this.#output.decoded(told);
    else if (told.say === 'readers') {
      this.#readers = told.readers;
      this.#output.changed();
    } else if (told.say === 'ready') {
      this.#become({ state: told.why === null ? 'running' : 'unavailable', why: told.why });
    }
  }

  #died(how: string): void {
    this.#process = undefined;
    this.#readers = [];
    this.#waiting?.cancel();
    if (this.#stopped) return;
    if (this.#timer.now() - this.#startedAt >= GOOD_LIFE) this.#failures = 0;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures);
    this.#failures += 1;
    this.#become({ state: 'restarting', why: how, restarts: this.#state.restarts + 1 });
    this.#waiting = this.#timer.after(wait, () => this.start());
  }

  #ping(): void {
    if (this.#timer.now() - this.#heardAt >= SILENCE) {
      // It hangs, perhaps in a driver: its exit, once it is killed, does the rest.
      this.#process?.kill();
    } else this.post({ ask: 'ping' });
    if (this.#process !== undefined) this.#waiting = this.#timer.after(PING, () => this.#ping());
  }

  #become(change: Partial<SupervisorState>): void {
    this.#state = { ...this.#state, ...change, since: this.#timer.now() };
    this.#output.changed();
  }
}
