import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ui = new URL('../../../renderer/ui/', import.meta.url);

test('every icon that has a name is drawn, and every drawing has a name', () => {
  const drawn = [...readFileSync(new URL('icons.svg', ui), 'utf8').matchAll(/<symbol[^>]* id="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
  const source = readFileSync(new URL('icon-names.ts', ui), 'utf8');
  const [icons = '', marks = ''] = source.split('MarkName');
  const names = (text: string) => [...text.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
  // Seals, cells and styles belong to one part each and are used by their full name there.
  const own = drawn.filter((id) => !/^(mark|seal|cell|style)-/.test(id));
  expect(names(icons).toSorted()).toEqual(own.toSorted());
  const ownMarks = drawn.filter((id) => /^mark-(?!.*rtl)/.test(id)).map((id) => id.slice('mark-'.length));
  expect(names(marks).toSorted()).toEqual(ownMarks.toSorted());
});
