import { afterEach, expect, test } from 'vitest';
import { plainPattern } from '#shared/codes/number-pattern.ts';
import { type pretendedReaders, type Scan, type ScannerState } from '#shared/contract/scanners.ts';
import { scannerEntry } from '#electron/scanners/entry.ts';
import { emptyMemory } from '#electron/scanners/memory.ts';
import { systemTimer } from '#electron/scanners/process/session.ts';
import { childScanners, type ScannerProcess } from '#electron/scanners/scanner-process.ts';
import { Scanners } from '#electron/scanners/scanners.ts';

let processes: ScannerProcess[] = [];
let running: Scanners | undefined;

afterEach(() => {
  running?.stop();
  processes = [];
});

/** A till's scanner side with its real process, and a way to wait for what it tells. */
function till() {
  const scans: Scan[] = [];
  let state: ScannerState | undefined;
  let wake = () => {};
  const spawn = childScanners(scannerEntry());
  running = new Scanners({
    spawn: () => {
      const process = spawn();
      processes.push(process);
      return process;
    },
    timer: systemTimer,
    store: { load: () => emptyMemory, keep: () => {} },
    patterns: () => [plainPattern('voucherify')],
    scan: (scan) => (scans.push(scan), wake()),
    changed: (now) => ((state = now), wake()),
  });
  running.start();
  const until = async (so: () => boolean) => {
    while (!so()) await new Promise<void>((done) => (wake = done));
  };
  return {
    scanners: running,
    scans,
    until,
    up: () => state?.process.state === 'running' || state?.process.state === 'unavailable',
  };
}

const readers: readonly (typeof pretendedReaders)[number][] = ['honeywell', 'zebra', 'newland', 'unusual'];

test('a pretended reader is plugged in, opened and decoded like a real one, in the real process', async () => {
  const { scanners, scans, until, up } = till();
  await until(up);
  for (const reader of readers) {
    scanners.pretend({ reader, code: `GIFT-${reader}`, aim: ']Q0', pace: 0 });
    await until(() => scans.length === 1);
    expect(scans.pop()).toMatchObject({ code: `]Q0GIFT-${reader}`, symbology: 'qr', problem: null });
  }
  scanners.pretend({ reader: 'magtek', code: '4111111111111111', aim: null, pace: 0 });
  await until(() => scans.length === 1);
  expect(scans.pop()).toMatchObject({ code: null, shown: '', problem: { code: 'payment-card' } });
  expect(scanners.state().readers.map((it) => [it.product, it.state, it.pretended])).toEqual([
    ['Voyager 1470g', 'ready', true],
    ['DS2208', 'ready', true],
    ['FM420', 'ready', true],
    ['Back-to-front reader', 'ready', true],
    ['SureSwipe', 'ready', true],
  ]);
});

test('killed in the middle of a code, the process comes back, and nothing is half taken', async () => {
  const { scanners, scans, until, up } = till();
  await until(up);
  scanners.pretend({ reader: 'zebra', code: 'BEFORE', aim: null, pace: 0 });
  await until(() => scans.length === 1);
  scanners.pretend({ reader: 'zebra', code: 'x'.repeat(2_000), aim: null, pace: 50 });
  processes[0]?.kill();
  await until(() => scanners.state().process.restarts === 1 && up());
  scanners.pretend({ reader: 'zebra', code: 'AFTER', aim: null, pace: 0 });
  await until(() => scans.length === 2);
  expect(scans.map((it) => it.code)).toEqual(['BEFORE', 'AFTER']);
});
