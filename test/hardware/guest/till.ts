import { plainPattern } from '#shared/codes/number-pattern.ts';
import type { Scan, ScannerState } from '#shared/contract/scanners.ts';
import { emptyMemory, type ScannerMemory } from '#electron/scanners/memory.ts';
import { childScanners, type ScannerProcess, type SpawnScanners } from '#electron/scanners/scanner-process.ts';
import { systemTimer } from '#electron/scanners/process/session.ts';
import { Scanners } from '#electron/scanners/scanners.ts';
import { until } from './report.ts';

/** The scanner side of a till: the real process, the real supervisor, a memory that lasts as long as the test. */
export class Till {
  readonly scans: Scan[] = [];
  readonly states: ScannerState[] = [];
  readonly scanners: Scanners;
  process: ScannerProcess | undefined;
  memory: ScannerMemory = emptyMemory;

  constructor(spawn: SpawnScanners = childScanners('/app/scanners.mjs')) {
    this.scanners = new Scanners({
      spawn: () => (this.process = spawn()),
      store: { load: () => this.memory, keep: (it) => (this.memory = it) },
      timer: systemTimer,
      // Voucherify's: any code. What is no payment card comes through as it was read.
      patterns: () => [plainPattern('voucherify')],
      scan: (scan) => this.scans.push(scan),
      changed: (state) => this.states.push(state),
    });
    this.scanners.start();
  }

  get readers() {
    return this.scanners.state().readers;
  }

  get ready() {
    return this.readers.filter((it) => it.state === 'ready');
  }

  async running(): Promise<void> {
    await until('the scanner process', () => this.scanners.state().process.state === 'running', 30_000);
  }

  /** The texts since the last call. */
  taken(): (string | undefined)[] {
    return this.scans.splice(0).map((it) => it.code ?? it.problem?.code);
  }

  async take(count: number): Promise<(string | undefined)[]> {
    await until(`${count} scans, there are ${this.scans.length}`, () => this.scans.length >= count);
    return this.taken();
  }
}
