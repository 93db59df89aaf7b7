import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { plainPattern } from '#shared/codes/number-pattern.ts';
import { readCode } from '#shared/codes/read-code.ts';
import { press, resting } from '#shared/codes/wedge/decoder.ts';
import { typed } from '#shared/codes/wedge/typist.ts';
import { unlearnedWedge } from '#shared/codes/wedge/settings.ts';
import type { Decoder } from '#electron/scanners/decode/decoded.ts';
import { planFor } from '#electron/scanners/decode/plan.ts';
import { parseDescriptor } from '#electron/scanners/descriptor/parse.ts';
import { descriptorOf, readerProfiles, type ReaderProfile } from '#electron/scanners/virtual/profiles.ts';
import { reportsFor } from '#electron/scanners/virtual/send.ts';
import { theirDecoder } from './point-of-sale.ts';

/** npm run bench:scan: how fast a report becomes a scan, beside the best-known library; then a million bad inputs. */
const FUZZ = Number(process.argv[2] ?? 1_000_000);

const { zebra } = readerProfiles;
const reports = Array.from(
  { length: 1_000 },
  (_, i) => reportsFor(zebra, String(6_006_491_234_560_000 + i), ']C0')[0] ?? new Uint8Array(),
);

const ours = decoderOf(zebra);
const theirs = await theirDecoder();
console.log('Report to decoded scan, the same 64 bytes (µs)');
measure('  ours          ', (report) => void ours.feed(report, 0));
measure('  point-of-sale ', theirs);

const collect = collector();
console.log('\nMemory over 100,000 scans of one reader');
for (const report of reports) ours.feed(report, 0);
collect();
const before = process.memoryUsage().heapUsed;
for (let i = 0; i < 100_000; i++) ours.feed(reports[i % reports.length] ?? new Uint8Array(), i);
collect();
console.log(`  grew by ${((process.memoryUsage().heapUsed - before) / 1024).toFixed(0)} kB`);

console.log('\nKeyboard wedge: from the last key to the scan, 16 digits');
const waits = sorted(Array.from({ length: 5_000 }, () => lastKey()));
console.log(`  with a suffix   p50 ${us(waits, 0.5)} µs, p99 ${us(waits, 0.99)} µs of work, and no waiting`);
console.log('  without one     the learned pause: 45 ms for a reader of 10 ms a key');

console.log(`\nFuzzing with ${FUZZ.toLocaleString('en')} inputs`);
const started = performance.now();
fuzz();
console.log(`  nothing thrown, nothing kept, ${((performance.now() - started) / 1000).toFixed(1)} s`);

if (process.argv[3] !== 'no-browser') {
  console.log();
  await import('./scan-to-frame.ts');
}

function decoderOf(profile: ReaderProfile): Decoder {
  const plan = planFor({
    ...profile,
    uses: [{ page: 0x8c, id: 2 }],
    descriptor: parseDescriptor(descriptorOf(profile)),
  });
  if (plan === undefined) throw new Error(`no decoder for ${profile.product}`);
  return plan.decoder();
}

function measure(name: string, decode: (report: Uint8Array) => void): void {
  for (let i = 0; i < 20_000; i++) decode(reports[i % reports.length] ?? new Uint8Array());
  const single = sorted(
    Array.from({ length: 20_000 }, (_, i) => {
      const at = performance.now();
      decode(reports[i % reports.length] ?? new Uint8Array());
      return performance.now() - at;
    }),
  );
  const at = performance.now();
  for (let i = 0; i < 100_000; i++) decode(reports[i % reports.length] ?? new Uint8Array());
  const perSecond = Math.round(100_000 / ((performance.now() - at) / 1000));
  console.log(`${name}p50 ${us(single, 0.5)}  p99 ${us(single, 0.99)}  ${perSecond.toLocaleString('en')} reports/s`);
}

function lastKey(): number {
  let state = resting;
  let took = 0;
  for (const key of typed('6006491234567892', { pace: 10 })) {
    const at = performance.now();
    ({ state } = press(state, key, { settings: unlearnedWedge, inField: true }));
    took = performance.now() - at;
  }
  return took;
}

function fuzz(): void {
  const bytes = fc.uint8Array({ maxLength: 80 });
  const share = Math.floor(FUZZ / 4);
  const decoders = Object.values(readerProfiles).map(decoderOf);
  const patterns = [plainPattern('loyaltydog'), plainPattern('voucherify')];
  const quietly = { numRuns: share, ignoreEqualValues: false, verbose: 0 } as const;
  fc.assert(
    fc.property(bytes, (it) => void parseDescriptor(it)),
    quietly,
  );
  fc.assert(
    fc.property(bytes, (it) => {
      const descriptor = parseDescriptor(it);
      planFor({ vendorId: it[0] ?? 0, productId: 0, uses: [], descriptor })
        ?.decoder()
        .feed(it, 0);
    }),
    quietly,
  );
  fc.assert(
    fc.property(bytes, fc.nat(decoders.length - 1), fc.boolean(), (it, which, numbered) => {
      decoders[which]?.feed(numbered ? Uint8Array.of(2, ...it) : it, 0);
    }),
    quietly,
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (it) => void readCode(it, patterns)),
    quietly,
  );
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

function us(list: readonly number[], quantile: number): string {
  return ((list[Math.floor(list.length * quantile)] ?? 0) * 1000).toFixed(2);
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
