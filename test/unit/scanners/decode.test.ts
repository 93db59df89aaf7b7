import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decoded, Decoder } from '#electron/scanners/decode/decoded.ts';
import { planFor } from '#electron/scanners/decode/plan.ts';
import { parseDescriptor } from '#electron/scanners/descriptor/parse.ts';
import {
  descriptorOf,
  readerProfiles,
  type ProfileName,
  type ReaderProfile,
} from '#electron/scanners/virtual/profiles.ts';
import { reportsFor } from '#electron/scanners/virtual/send.ts';
import { sure } from '../../fakes/sure.ts';

const names = Object.keys(readerProfiles) as ProfileName[];
const barcodes = names.filter((it) => readerProfiles[it].kind === 'barcode');

function planOf(profile: ReaderProfile, described = true) {
  const descriptor = parseDescriptor(descriptorOf(profile));
  const [application] = descriptor.applications;
  const use = { page: Math.floor((application?.usage ?? 0) / 0x1_0000), id: (application?.usage ?? 0) % 0x1_0000 };
  return planFor({ ...profile, uses: [use], descriptor: described ? descriptor : undefined });
}

function feedAll(decoder: Decoder, reports: readonly Uint8Array[], from = 0): Decoded {
  let last: Decoded = { kind: 'ignored', why: 'empty' };
  for (const [i, report] of reports.entries()) last = decoder.feed(report, from + i);
  return last;
}

const textOf = (decoded: Decoded) => (decoded.kind === 'read' ? decoded.text : decoded);

describe('a bar-code reader', () => {
  test('is read by its own description, wherever it keeps its data', () => {
    for (const name of barcodes) {
      const profile = readerProfiles[name];
      const plan = planOf(profile);
      expect(plan?.basis).toBe('described');
      const answer = feedAll(sure(plan).decoder(), reportsFor(profile, '4000123412341238', ']C0'));
      expect(answer, name).toEqual({ kind: 'read', text: '4000123412341238', aim: ']C0', symbology: 'code-128' });
    }
  });

  test('is read by the table of its maker, and else by a guess, where the system hides the description', () => {
    for (const name of ['honeywell', 'zebra', 'newland'] as const) {
      const profile = readerProfiles[name];
      for (const [vendorId, basis] of [
        [profile.vendorId, 'known'],
        [0x1234, 'guessed'],
      ] as const) {
        const plan = planOf({ ...profile, vendorId }, false);
        expect(plan?.basis).toBe(basis);
        for (const aim of [']E0', null]) {
          const code = `GIFT-${'x'.repeat(200)}`;
          const long = feedAll(sure(plan).decoder(), reportsFor(profile, code, aim));
          expect(textOf(long), `${name} ${basis}`).toBe(code);
          expect(textOf(feedAll(sure(plan).decoder(), reportsFor(profile, '40012345', aim)))).toBe('40012345');
        }
      }
    }
  });

  test('gives back any code, however long and in whatever script, whole', () => {
    const code = fc
      .string({ minLength: 1, maxLength: 600, unit: 'grapheme' })
      .filter((it) => !/[\r\n\t\0]$|^\]|[\ud800-\udfff]/.test(it) && it.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom(...barcodes), code, (name, text) => {
        const decoder = sure(planOf(readerProfiles[name])).decoder();
        const reports = reportsFor(readerProfiles[name], text);
        // Where there is no length, zeros at a report's end are taken for filling.
        expect(textOf(feedAll(decoder, reports))).toBe(text);
        expect(decoder.waitsUntil).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('that keeps its parts in any order at all is read by its own description', () => {
    const part = {
      length: '75 08 95 01 05 01 09 3B 81 02',
      aim: '75 08 95 03 05 8C 09 FB 09 FC 09 FD 81 02',
      data: '75 08 95 20 05 8C 09 FE 82 02 01',
      vendor: '75 08 95 01 06 66 FF 09 04 81 02',
      continued: '75 01 95 01 05 8C 09 FF 81 02',
      padding: '75 07 95 01 81 03',
      bits: '75 03 95 01 81 03',
    };
    const order = fc
      .shuffledSubarray(Object.keys(part) as (keyof typeof part)[], { minLength: 3 })
      .filter((it) => it.includes('data') && it.includes('continued') && it.includes('length'));
    fc.assert(
      fc.property(
        order,
        fc.integer({ min: 0, max: 255 }),
        fc.stringMatching(/^[0-9A-Za-z-]{1,120}$/),
        (parts, id, text) => {
          const head = `05 8C 09 02 A1 01 ${id === 0 ? '' : `85 ${id.toString(16)}`} 15 00 26 FF 00`;
          const profile: ReaderProfile = {
            ...readerProfiles.unusual,
            descriptor: `${head} ${parts.map((it) => part[it]).join(' ')} C0`,
          };
          expect(textOf(feedAll(sure(planOf(profile)).decoder(), reportsFor(profile, text)))).toBe(text);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  const long = reportsFor(readerProfiles.zebra, 'A'.repeat(100));
  const short = reportsFor(readerProfiles.zebra, 'SHORT');

  test('whose long code stops half way says so, and nothing of it is taken', () => {
    const decoder = sure(planOf(readerProfiles.zebra)).decoder();
    expect(decoder.feed(sure(long[0]), 0)).toEqual({ kind: 'ignored', why: 'more-follows' });
    expect(decoder.waitsUntil).toBe(1_000);
    expect(decoder.expire()).toEqual({ kind: 'malformed', why: 'incomplete' });
    expect(textOf(decoder.feed(sure(short[0]), 2_000))).toBe('SHORT');
    expect(decoder.expire()).toBeUndefined();
  });

  test('sends ten thousand characters as one code, and more than that as none', () => {
    const decoder = sure(planOf(readerProfiles.zebra)).decoder();
    expect(textOf(feedAll(decoder, reportsFor(readerProfiles.zebra, '7'.repeat(10_000))))).toBe('7'.repeat(10_000));
    const answers = reportsFor(readerProfiles.zebra, '8'.repeat(20_000)).map((it, i) => decoder.feed(it, i));
    expect(answers.filter((it) => it.kind === 'malformed')).toEqual([{ kind: 'malformed', why: 'too-long' }]);
    expect(answers.some((it) => it.kind === 'read')).toBe(false);
    expect(textOf(decoder.feed(sure(short[0]), 1))).toBe('SHORT');
  });

  test('whose report is cut short or lies about its length is not understood', () => {
    const decoder = sure(planOf(readerProfiles.zebra)).decoder();
    for (let length = 1; length < 64; length++) {
      expect(decoder.feed(sure(short[0]).subarray(0, length), 0)).toEqual({ kind: 'malformed', why: 'truncated' });
    }
    const lying = Uint8Array.from(sure(short[0]));
    lying[1] = 57;
    expect(decoder.feed(lying, 0)).toEqual({ kind: 'malformed', why: 'bad-length' });
    expect(decoder.feed(Uint8Array.of(), 0)).toEqual({ kind: 'ignored', why: 'other-report' });
    expect(decoder.feed(Uint8Array.of(9, 1, 2), 0)).toEqual({ kind: 'ignored', why: 'other-report' });
    expect(decoder.feed(new Uint8Array(64).fill(2, 0, 1), 0)).toEqual({ kind: 'ignored', why: 'empty' });
  });

  test('that sends bytes of no charset gives them as Latin-1, not as nothing', () => {
    const report = Uint8Array.from(sure(short[0]));
    report.set([0x47, 0xe9, 0xff], 5);
    report[1] = 3;
    expect(textOf(sure(planOf(readerProfiles.zebra)).decoder().feed(report, 0))).toBe('Géÿ');
  });
});

describe('a magstripe reader', () => {
  const swipe = '%GIFT^SUMMER?;6006491234567892=99?+01234?';

  test('gives the tracks it read, in every maker’s layout', () => {
    for (const name of names.filter((it) => readerProfiles[it].kind === 'magstripe')) {
      const profile = readerProfiles[name];
      const decoder = sure(planOf(profile)).decoder();
      expect(feedAll(decoder, reportsFor(profile, swipe)), name).toEqual({
        kind: 'read',
        text: swipe,
        aim: null,
        symbology: 'magstripe',
      });
      expect(textOf(feedAll(decoder, reportsFor(profile, '6006491234567892')))).toBe(';6006491234567892?');
    }
  });

  test('is read without its description too', () => {
    for (const name of ['magtek', 'idtech'] as const) {
      const plan = planOf(readerProfiles[name], false);
      expect(plan?.basis).toBe('known');
      expect(textOf(feedAll(sure(plan).decoder(), reportsFor(readerProfiles[name], swipe)))).toBe(swipe);
    }
  });

  test('that failed on one track gives the others, and says so when it failed on all', () => {
    const decoder = sure(planOf(readerProfiles.magtek)).decoder();
    const [report] = reportsFor(readerProfiles.magtek, swipe);
    const one = Uint8Array.from(sure(report));
    one[0] = 1;
    expect(textOf(decoder.feed(one, 0))).toBe(';6006491234567892=99?+01234?');
    const all = Uint8Array.from(sure(report));
    all.set([1, 1, 1], 0);
    expect(decoder.feed(all, 0)).toEqual({ kind: 'malformed', why: 'unreadable-track' });
    expect(decoder.feed(new Uint8Array(337), 0)).toEqual({ kind: 'ignored', why: 'empty' });
    expect(decoder.feed(sure(report).subarray(0, 100), 0)).toEqual({ kind: 'malformed', why: 'truncated' });
  });

  test('that encrypts is recognised as such', () => {
    const [report] = reportsFor(readerProfiles.magtek, swipe);
    const encrypted = Uint8Array.from(sure(report)).fill(0xa7, 7, 20);
    expect(sure(planOf(readerProfiles.magtek)).decoder().feed(encrypted, 0)).toEqual({
      kind: 'malformed',
      why: 'encrypted',
    });
  });
});

describe('a reader that sends keys in reports of its own', () => {
  /** A boot keyboard's report inside a bar-code reader's collection: the system doesn't type it, so we must read it. */
  const hex =
    '05 8C 09 02 A1 01 05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 06 75 08 15 00 25 65 05 07 19 00 29 65 81 00 C0';
  const descriptor = parseDescriptor(Uint8Array.from(hex.split(' '), (it) => Number.parseInt(it, 16)));
  const plan = () => sure(planFor({ vendorId: 1, productId: 1, uses: [{ page: 0x8c, id: 2 }], descriptor }));
  const press = (id: number, shift = false) => Uint8Array.of(shift ? 2 : 0, 0, id, 0, 0, 0, 0, 0);

  test('is read as an American keyboard, to its Enter', () => {
    const decoder = plan().decoder();
    const keys = [press(0x0a, true), press(0), press(0x0c, true), press(0x2d), press(0x1e), press(0), press(0x1e)];
    for (const [i, key] of keys.entries()) expect(decoder.feed(key, i).kind).toBe('ignored');
    expect(textOf(decoder.feed(press(0x28), 9))).toBe('GI-11');
    expect(decoder.waitsUntil).toBeUndefined();
  });

  test('without an Enter is done after a pause', () => {
    const decoder = plan().decoder();
    decoder.feed(press(0x04), 0);
    expect(decoder.waitsUntil).toBe(200);
    expect(decoder.expire()).toMatchObject({ kind: 'read', text: 'a' });
  });

  test('is no keyboard: what calls itself one is left alone', () => {
    const keyboard = parseDescriptor(
      Uint8Array.from(hex.replace('05 8C 09 02', '05 01 09 06').split(' '), (it) => Number.parseInt(it, 16)),
    );
    expect(planFor({ vendorId: 1, productId: 1, uses: [{ page: 1, id: 6 }], descriptor: keyboard })).toBeUndefined();
  });
});

test('a mouse, a keyboard or somebody’s gadget is left alone', () => {
  const mouse = parseDescriptor(
    Uint8Array.from([0x05, 0x01, 0x09, 0x02, 0xa1, 0x01, 0x05, 0x09, 0x75, 0x08, 0x95, 0x03, 0x81, 0x02, 0xc0]),
  );
  expect(planFor({ vendorId: 0x046d, productId: 1, uses: [{ page: 1, id: 2 }], descriptor: mouse })).toBeUndefined();
  expect(
    planFor({ vendorId: 0x0c2e, productId: 1, uses: [{ page: 1, id: 6 }], descriptor: undefined }),
  ).toBeUndefined();
  expect(
    planFor({ vendorId: 0x1050, productId: 1, uses: [{ page: 0xff00, id: 1 }], descriptor: undefined }),
  ).toBeUndefined();
});

test('whatever a device sends, its decoder neither throws nor holds on to it for ever', () => {
  const report = fc.uint8Array({ minLength: 0, maxLength: 600 });
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.boolean(),
      fc.array(fc.tuple(report, fc.boolean()), { maxLength: 6 }),
      (name, described, reports) => {
        const decoder = planOf(readerProfiles[name], described)?.decoder();
        for (const [i, [bytes, numbered]] of reports.entries()) {
          const sent = numbered ? Uint8Array.of(2, ...bytes) : bytes;
          const answer = decoder?.feed(sent, i);
          if (answer?.kind === 'read') expect(answer.text).not.toBe('');
        }
        if (decoder?.waitsUntil !== undefined) decoder.expire();
        expect(decoder?.waitsUntil).toBeUndefined();
      },
    ),
    { numRuns: 4_000 },
  );
});
