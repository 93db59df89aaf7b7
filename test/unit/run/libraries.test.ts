import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { librariesFile, librariesOf } from '../../run/libraries.ts';

test('the page about this program names every library that it carries, in its version and under its licence (npm run libraries writes it)', () => {
  expect(JSON.parse(readFileSync(librariesFile, 'utf8'))).toEqual(librariesOf());
});

test('no library in the product forbids what a shop does with it', () => {
  const free = /^\(?(MIT|Apache-2\.0|OFL-1\.1|0BSD|ISC|BSD-[23]-Clause)\b/;
  expect(librariesOf().filter(({ licence }) => !free.test(licence))).toEqual([]);
});
