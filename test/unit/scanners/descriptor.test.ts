import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportLength, usage, usageOf } from '#electron/scanners/descriptor/field.ts';
import { parseDescriptor } from '#electron/scanners/descriptor/parse.ts';
import { descriptorOf, readerProfiles } from '#electron/scanners/virtual/profiles.ts';
import { sure } from '../../fakes/sure.ts';

const parse = (hex: string) => parseDescriptor(Uint8Array.from(hex.split(' '), (it) => Number.parseInt(it, 16)));

test('every byte of the report has the place that the device gave it', () => {
  const { fields, applications, numbered, oddities } = parseDescriptor(descriptorOf(readerProfiles.honeywell));
  expect(applications).toEqual([{ usage: usage(0x8c, 0x02), type: 1 }]);
  expect(numbered).toBe(true);
  expect(oddities).toEqual([]);
  expect(fields.map((it) => [it.kind, it.reportId, it.offset, it.size, it.count])).toEqual([
    ['input', 2, 0, 8, 1],
    ['input', 2, 8, 8, 3],
    ['input', 2, 32, 8, 56],
    ['input', 2, 480, 8, 2],
    ['input', 2, 496, 1, 8],
    ['output', 4, 0, 1, 8],
    ['feature', 254, 0, 8, 1],
    ['output', 253, 0, 8, 1],
    ['output', 253, 8, 8, 62],
  ]);
  expect(fields[1] && [0, 1, 2, 3].map((i) => usageOf(sure(fields[1]), i))).toEqual([
    usage(0x8c, 0xfb),
    usage(0x8c, 0xfc),
    usage(0x8c, 0xfd),
    usage(0x8c, 0xfd),
  ]);
  expect(reportLength(fields, 'input', 2)).toBe(64);
  expect(reportLength(fields, 'output', 4)).toBe(2);
});

test('a keyboard’s modifiers are variables and its keys an array', () => {
  const { fields } = parse(
    '05 01 09 06 A1 01 05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 06 75 08 15 00 25 65 05 07 19 00 29 65 81 00 C0',
  );
  expect(fields.map((it) => [it.variable, it.constant, it.size, it.count, it.logicalMaximum])).toEqual([
    [true, false, 1, 8, 1],
    [false, true, 8, 1, 1],
    [false, false, 8, 6, 0x65],
  ]);
  expect(usageOf(sure(fields[0]), 7)).toBe(usage(0x07, 0xe7));
});

test('push and pop keep and bring back all that is global, and only that', () => {
  const { fields } = parse('05 8C 75 08 95 02 A4 05 09 75 01 95 08 B4 09 FE 81 02');
  expect(fields.map((it) => [it.size, it.count, it.usages[0]?.first])).toEqual([[8, 2, usage(0x8c, 0xfe)]]);
});

test('a usage belongs to the page in force at its main item; four bytes bring their own', () => {
  const { fields } = parse('05 01 09 FE 05 8C 75 08 95 01 81 02 0B 3B 00 01 00 81 02');
  expect(fields.map((it) => it.usages[0]?.first)).toEqual([usage(0x8c, 0xfe), usage(0x01, 0x3b)]);
});

test('long items are stepped over, delimited usages give their first', () => {
  const { fields, oddities } = parse(
    'FE 03 F0 01 02 03 05 8C 75 08 95 01 A9 01 09 FE 09 01 A9 00 81 02'.replace('A9 01', 'A9 01'),
  );
  expect(fields[0]?.usages).toEqual([{ first: usage(0x8c, 0xfe), last: usage(0x8c, 0xfe) }]);
  expect(oddities).toEqual(['has a long item']);
});

test('minimum and maximum keep their sign', () => {
  const { fields } = parse(
    '05 01 09 30 15 81 25 7F 75 08 95 01 81 06 15 00 26 FF 00 09 31 81 02 15 00 25 FF 09 32 81 02',
  );
  expect(fields.map((it) => [it.logicalMinimum, it.logicalMaximum])).toEqual([
    [-127, 127],
    [0, 255],
    [0, 255],
  ]);
});

test('what is wrong with a descriptor is named, and the rest of it still counts', () => {
  expect(parse('05 8C 75 08 95 01 09 FE 81 02 26 FF').oddities).toEqual(['ends in the middle of an item']);
  expect(parse('C0').oddities).toEqual(['closes a collection that is not open']);
  expect(parse('A1 01').oddities).toEqual(['leaves a collection open']);
  expect(parse('B4').oddities).toEqual(['pops what was never pushed']);
  expect(parse('85 00').oddities).toEqual(['numbers a report outside 1 to 255']);
  expect(parse('77 FF FF FF 7F 97 FF FF FF 7F 81 02').oddities).toEqual(['describes more than a report can hold']);
  expect(parse('05 8C 75 08 95 01 09 FE 81 02 26 FF').fields).toHaveLength(1);
});

test('no bytes at all make the parser throw, hang or hoard', () => {
  const plausible = fc.constantFrom(
    0x05,
    0x06,
    0x09,
    0x0b,
    0x15,
    0x19,
    0x25,
    0x26,
    0x29,
    0x75,
    0x81,
    0x85,
    0x8c,
    0x91,
    0x95,
    0x97,
    0xa1,
    0xa4,
    0xa9,
    0xb4,
    0xc0,
    0xfe,
    0xff,
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(plausible, { maxLength: 400 }).map((it) => Uint8Array.from(it)),
  );
  fc.assert(
    fc.property(bytes, (it) => {
      const { fields } = parseDescriptor(it);
      for (const field of fields) {
        expect(field.offset + field.size * field.count).toBeLessThanOrEqual(0x4_0000);
        usageOf(field, field.count - 1);
      }
    }),
    { numRuns: 5_000 },
  );
  const started = performance.now();
  parseDescriptor(new Uint8Array(1 << 20).fill(0xa4));
  parseDescriptor(new Uint8Array(1 << 20).fill(0x81));
  expect(performance.now() - started).toBeLessThan(1_000);
});
