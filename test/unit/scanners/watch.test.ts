import { beforeEach, expect, test } from 'vitest';
import type { Decoded } from '#electron/scanners/decode/decoded.ts';
import type { SeenReader } from '#electron/scanners/messages.ts';
import { nextLook } from '#electron/scanners/process/pace.ts';
import { CantOpen } from '#electron/scanners/process/port.ts';
import { ReaderWatch } from '#electron/scanners/process/watch.ts';
import { readerProfiles } from '#electron/scanners/virtual/profiles.ts';
import { reportsFor } from '#electron/scanners/virtual/send.ts';
import { FakeBus } from '../../fakes/bus.ts';
import { ManualTimer, settled } from '../../fakes/manual-timer.ts';
import { sure } from '../../fakes/sure.ts';

const { zebra, newland, magtek } = readerProfiles;

let bus: FakeBus;
let timer: ManualTimer;
let watch: ReaderWatch;
let readers: SeenReader[];
let scans: { reader: string; decoded: Decoded; reports: readonly string[] }[];

beforeEach(async () => {
  bus = new FakeBus();
  timer = new ManualTimer();
  readers = [];
  scans = [];
  watch = new ReaderWatch(
    bus,
    {
      readers: (now) => (readers = now),
      decoded: (reader, decoded, reports) => scans.push({ reader, decoded, reports }),
    },
    timer,
  );
  await watch.start();
});

const texts = () => scans.map((it) => (it.decoded.kind === 'read' ? it.decoded.text : it.decoded.why));

test('a reader plugged in at any time is found and read', async () => {
  bus.plug('a', zebra, 'S1');
  await timer.pass(2_000);
  expect(readers).toMatchObject([
    { key: '05e0:1a00:S1:008c.0002', state: 'ready', mode: 'barcode', basis: 'described' },
  ]);
  bus.send('a', ...reportsFor(zebra, 'GIFT-1'));
  expect(texts()).toEqual(['GIFT-1']);
});

test('a reader pulled out in the middle of a code takes nothing of it along, and says so', async () => {
  bus.plug('a', zebra, 'S1');
  await timer.pass(2_000);
  bus.send('a', sure(reportsFor(zebra, 'x'.repeat(100))[0]));
  bus.unplug('a');
  await settled();
  expect(texts()).toEqual(['incomplete']);
  expect(readers).toEqual([]);
});

test('a reader that comes back is the same one, at whatever path', async () => {
  bus.plug('a', zebra, 'S1');
  await timer.pass(2_000);
  const [before] = readers;
  bus.unplug('a');
  await timer.pass(500);
  bus.plug('b', zebra, 'S1');
  await timer.pass(500);
  expect(readers).toEqual([before]);
});

test('another device at the path of the one before is known for what it is', async () => {
  bus.plug('a', zebra, 'S1');
  await timer.pass(2_000);
  bus.unplug('a');
  bus.plug('a', newland, 'S9');
  await timer.pass(500);
  expect(readers.map((it) => it.product)).toEqual(['FM420']);
  bus.send('a', ...reportsFor(newland, 'GIFT-2'));
  expect(texts()).toEqual(['GIFT-2']);
});

test('ten readers that are alike to the last digit are ten readers', async () => {
  for (let i = 0; i < 10; i++) bus.plug(`p${i}`, zebra);
  await timer.pass(2_000);
  expect(new Set(readers.map((it) => it.key)).size).toBe(10);
  for (let i = 0; i < 10; i++) bus.send(`p${i}`, ...reportsFor(zebra, `CODE-${i}`));
  expect(new Set(scans.map((it) => it.reader)).size).toBe(10);
  bus.unplug('p4');
  await timer.pass(500);
  bus.plug('q', zebra);
  await timer.pass(500);
  expect(new Set(readers.map((it) => it.key)).size).toBe(10);
});

test('two readers that send at once never mix their codes', async () => {
  bus.plug('a', zebra, '1');
  bus.plug('b', newland, '2');
  await timer.pass(2_000);
  const [a1, a2] = reportsFor(zebra, 'A'.repeat(80));
  const [b1, b2] = reportsFor(newland, 'B'.repeat(80));
  bus.send('a', sure(a1));
  bus.send('b', sure(b1));
  bus.send('a', sure(a2));
  bus.send('b', sure(b2));
  expect(texts()).toEqual(['A'.repeat(80), 'B'.repeat(80)]);
});

test('two scans of one reader within the same millisecond are two scans', async () => {
  bus.plug('a', zebra, '1');
  await timer.pass(2_000);
  bus.send('a', ...reportsFor(zebra, 'ONE'), ...reportsFor(zebra, 'TWO'));
  expect(texts()).toEqual(['ONE', 'TWO']);
});

test('the rest of a code that never comes is given up after a second', async () => {
  bus.plug('a', zebra, '1');
  await timer.pass(2_000);
  bus.send('a', sure(reportsFor(zebra, 'x'.repeat(100))[0]));
  await timer.pass(999);
  expect(texts()).toEqual([]);
  await timer.pass(1);
  expect(texts()).toEqual(['incomplete']);
});

test('a reader that the system keeps back says why, and is tried again until it may be read', async () => {
  bus.refusal = new CantOpen('permission', 'cannot open device');
  bus.plug('a', magtek);
  await timer.pass(2_000);
  expect(readers).toMatchObject([{ state: 'refused', why: 'permission' }]);
  bus.refusal = undefined;
  await timer.pass(5_000);
  expect(readers).toMatchObject([{ state: 'ready', why: null }]);
});

test('a beep goes to the reader that is meant, in the words of its own description', async () => {
  bus.plug('a', zebra, '1');
  await timer.pass(2_000);
  expect(await watch.beep(sure(readers[0]).key)).toBe(true);
  expect(bus.written).toEqual([Uint8Array.of(4, 0x40)]);
  expect(await watch.beep('nobody')).toBe(false);
});

test('a reader that must be told to send its codes here is told so when it is opened', async () => {
  bus.plug('a', zebra, '1');
  await timer.pass(2_000);
  expect(bus.set).toEqual([Uint8Array.of(0xfe, 1)]);
});

test('nothing that a trace keeps tells a letter or a digit of what was read', async () => {
  bus.plug('a', zebra, '1');
  await timer.pass(2_000);
  bus.send('a', ...reportsFor(zebra, 'GIFT-4711'));
  expect(scans[0]?.reports).toEqual(['02 09 00×3 AAAA 2d 9999 00×50']);
});

test('the bus is looked at soon while things move, at leisure while all is quiet, never in the middle of a scan', () => {
  const quiet = { now: 100_000, stirredAt: -Infinity, reportAt: -Infinity, anyReader: true };
  expect(nextLook(quiet)).toBe(2_000);
  expect(nextLook({ ...quiet, anyReader: false })).toBe(1_000);
  expect(nextLook({ ...quiet, stirredAt: 99_000 })).toBe(250);
  expect(nextLook({ ...quiet, stirredAt: 99_000, reportAt: 99_990 })).toBe(400);
});

test('a day of quiet costs one look every two seconds', async () => {
  bus.plug('a', zebra, '1');
  await timer.pass(10_000);
  const before = bus.looks;
  await timer.pass(600_000);
  expect(bus.looks - before).toBe(300);
});
