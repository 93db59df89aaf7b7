import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');
const common = 'ui/styles';

/** The rooms that style a class by its name alone: ".story" or ".story li", not ".parked .story". */
function roomsByClass(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of globSync('**/*.css', { cwd: renderer })) {
    const room = dirname(file);
    if (room === common) continue;
    const rules = readFileSync(join(renderer, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    for (const [, selectors = ''] of rules.matchAll(/([^{};]+)\{/g)) {
      for (const selector of selectors.split(',')) {
        const [first, ...others] = selector.match(/\.[a-z][\w-]*/g) ?? [];
        if (first === undefined || others.length > 0 || !selector.trim().startsWith('.')) continue;
        rooms.set(first, (rooms.get(first) ?? new Set()).add(room));
      }
    }
  }
  return rooms;
}

test('no two rooms style one class: whichever is opened later would change the other', () => {
  const shared = [...roomsByClass()].filter(([, rooms]) => rooms.size > 1);
  expect(shared.map(([name, rooms]) => `${name}: ${[...rooms].join(', ')}`)).toEqual([]);
});
