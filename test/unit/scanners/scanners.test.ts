import { beforeEach, describe, expect, test } from 'vitest';
import { plainPattern } from '#shared/codes/number-pattern.ts';
import { scanSchema, scannerStateSchema, type Scan, type ScannerState } from '#shared/contract/scanners.ts';
import { emptyMemory, type ScannerMemory } from '#electron/scanners/memory.ts';
import type { SeenReader } from '#electron/scanners/messages.ts';
import type { ScannerProcess } from '#electron/scanners/scanner-process.ts';
import { Scanners } from '#electron/scanners/scanners.ts';
import { ManualTimer } from '../../fakes/manual-timer.ts';
import { sure } from '../../fakes/sure.ts';

/** A scanner process that says what a test wants it to say. */
class PlayedProcess implements ScannerProcess {
  readonly posted: unknown[] = [];
  #message: (message: unknown) => void = () => undefined;
  #exit: (how: string) => void = () => undefined;
  dead = false;

  post(message: unknown): void {
    this.posted.push(message);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onExit(listener: (how: string) => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.dies('SIGKILL');
  }
  dies(how: string): void {
    this.dead = true;
    this.#exit(how);
  }
  says(message: unknown): void {
    this.#message(message);
  }
}

const reader: SeenReader = {
  key: '05e0:1a00:S1:008c.0002',
  make: 'Zebra',
  product: 'DS2208',
  mode: 'barcode',
  basis: 'described',
  state: 'ready',
  why: null,
  pretended: false,
};

let timer: ManualTimer;
let processes: PlayedProcess[];
let memory: ScannerMemory;
let scans: Scan[];
let states: ScannerState[];
let scanners: Scanners;

const now = () => sure(processes.at(-1));
const read = (text: string, from = reader.key) =>
  now().says({
    say: 'decoded',
    reader: from,
    decoded: { kind: 'read', text, aim: null, symbology: 'unknown' },
    reports: ['02 AAAA'],
    at: timer.now() - 3,
  });

beforeEach(() => {
  timer = new ManualTimer();
  processes = [];
  memory = emptyMemory;
  scans = [];
  states = [];
  scanners = start();
  now().says({ say: 'ready', why: null });
  now().says({ say: 'readers', readers: [reader] });
});

function start(): Scanners {
  const made = new Scanners({
    timer,
    spawn: () => {
      const process = new PlayedProcess();
      processes.push(process);
      return process;
    },
    store: { load: () => memory, keep: (it) => (memory = it) },
    patterns: () => [plainPattern('loyaltydog')],
    scan: (scan) => scans.push(scanSchema.parse(scan)),
    changed: (state) => states.push(scannerStateSchema.parse(state)),
  });
  made.start();
  return made;
}

describe('a scan', () => {
  test('reaches the windows with its code, its reader and how long it took', () => {
    read('6006491234567892');
    expect(scans).toMatchObject([
      {
        code: '6006491234567892',
        shown: '•••• 7892',
        readerName: 'DS2208',
        problem: null,
        tookMs: 3,
        purpose: 'everything',
      },
    ]);
    expect(scanners.state().readers).toMatchObject([{ lastScan: { shown: '•••• 7892', tookMs: 3 } }]);
  });

  test('of a payment card leaves no digit anywhere', () => {
    read('4111111111111111');
    read(';4111111111111111=30121010000000000?');
    expect(scans.map((it) => it.problem?.code)).toEqual(['payment-card', 'payment-card']);
    const kept = JSON.stringify([scans, states, memory, scanners.trace(), scanners.state()]);
    expect(kept).not.toMatch(/4111|1111|9999/);
    expect(scanners.trace()).toMatchObject([
      { outcome: 'refused', why: 'payment-card', shape: '', reports: [] },
      { outcome: 'refused', why: 'payment-card', shape: '', reports: [] },
    ]);
  });

  test('that was not understood is told, with a reason in the trace', () => {
    now().says({
      say: 'decoded',
      reader: reader.key,
      decoded: { kind: 'malformed', why: 'incomplete' },
      reports: [],
      at: timer.now(),
    });
    read('nonsense');
    expect(scans.map((it) => it.problem)).toEqual([
      { code: 'malformed-code', why: 'unreadable' },
      { code: 'malformed-code', why: 'no-such-pattern' },
    ]);
    expect(scans.every((it) => it.code === null)).toBe(true);
    expect(scanners.trace().map((it) => [it.outcome, it.why, it.shape])).toEqual([
      ['not-understood', 'no-such-pattern', 'aaaaaaaa'],
      ['not-understood', 'incomplete', ''],
    ]);
  });

  test('of a reader that is there for nothing is dropped, and its content not traced', () => {
    scanners.assign(reader.key, 'nothing');
    read('6006491234567892');
    expect(scans).toEqual([]);
    expect(scanners.trace()).toMatchObject([{ outcome: 'ignored', why: 'not-used', shape: '', reports: [] }]);
  });

  test('typed by a keyboard-mode reader goes the same way', () => {
    expect(scanners.typed(']C06006491234567892', 120, true)).toMatchObject({
      code: ']C06006491234567892',
      symbology: 'code-128',
      reader: 'keyboard',
    });
    expect(scanners.typed('4111111111111111', 120, true)).toMatchObject({
      code: null,
      problem: { code: 'payment-card' },
    });
  });

  test('is one of the last fifty that the trace keeps', () => {
    for (let i = 0; i < 60; i++) read('6006491234567892');
    expect(scanners.trace()).toHaveLength(50);
  });
});

describe('a reader', () => {
  test('is remembered with its name and purpose when it is unplugged, and in the next run', () => {
    scanners.rename(reader.key, 'Front till');
    scanners.assign(reader.key, 'activation');
    now().says({ say: 'readers', readers: [] });
    expect(scanners.state().readers).toMatchObject([{ name: 'Front till', purpose: 'activation', state: 'unplugged' }]);
    expect(start().state().readers).toMatchObject([{ name: 'Front till', purpose: 'activation', state: 'unplugged' }]);
  });

  test('is forgotten only when it is not plugged in', () => {
    expect(scanners.forget(reader.key)).toBe(false);
    now().says({ say: 'readers', readers: [] });
    expect(scanners.forget(reader.key)).toBe(true);
    expect(scanners.state().readers).toEqual([]);
  });

  test('that is only pretended is never remembered', () => {
    now().says({ say: 'readers', readers: [reader, { ...reader, key: 'x', pretended: true }] });
    expect(scanners.state().readers).toHaveLength(2);
    expect(memory.readers).toHaveLength(1);
  });
});

describe('the scanner process', () => {
  test('is started anew when it dies, ever later while it keeps dying, and everyone sees it', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      const died = timer.now();
      const count = processes.length;
      now().dies('SIGSEGV');
      expect(scanners.state().process).toMatchObject({ state: 'restarting', why: 'SIGSEGV', restarts: i + 1 });
      expect(scanners.state().readers[0]?.state).toBe('unplugged');
      while (processes.length === count) await timer.pass(50);
      waits.push(timer.now() - died);
    }
    expect(waits.slice(0, 5)).toEqual([100, 200, 400, 800, 1600]);
    expect(waits.at(-1)).toBe(30_000);
    now().says({ say: 'ready', why: null });
    now().says({ say: 'readers', readers: [reader] });
    expect(scanners.state()).toMatchObject({ process: { state: 'running' }, readers: [{ state: 'ready' }] });
  });

  test('that lived for a minute is given a quick start again', async () => {
    for (let i = 0; i < 4; i++) {
      now().dies('x');
      await timer.pass(2_000);
    }
    now().says({ say: 'pong' });
    for (let i = 0; i < 7; i++) {
      await timer.pass(10_000);
      now().says({ say: 'pong' });
    }
    const count = processes.length;
    now().dies('x');
    await timer.pass(100);
    expect(processes.length).toBe(count + 1);
  });

  test('that answers nothing for fifteen seconds is killed', async () => {
    const [first] = processes;
    await timer.pass(30_000);
    expect(first?.dead).toBe(true);
    expect(processes.length).toBeGreaterThan(1);
  });

  test('that dies takes no scan along that was delivered before', () => {
    read('6006491234567892');
    now().dies('SIGKILL');
    expect(scans).toHaveLength(1);
    expect(scanners.trace()).toHaveLength(1);
    expect(scanners.state().readers[0]?.lastScan).not.toBeNull();
  });

  test('without its library says what to install, and pretending still works', () => {
    now().says({ say: 'ready', why: 'USB readers need the system library libusb-1.0.' });
    expect(scanners.state().process).toMatchObject({ state: 'unavailable', why: expect.stringContaining('libusb') });
    expect(scanners.pretend({ reader: 'zebra', code: 'X', aim: null, pace: 0 })).toBe(true);
  });
});
