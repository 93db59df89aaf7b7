import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlantedHouse } from './planted-house.ts';

/** What the compiler alone can see: a global, or a type, that does not exist where the file will run. */
const plants = [
  plant('shared has no Node globals', 'shared/process.ts', 'export const it = process.version;', 'TS2591'),
  plant('shared has no Buffer', 'shared/buffer.ts', "export const it = Buffer.from('a');", 'TS2591'),
  plant(
    'shared has no node: modules',
    'shared/file.ts',
    "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;",
    'TS2591',
  ),
  plant('shared has no window', 'shared/window.ts', 'export const it = window.name;', 'TS2304'),
  plant(
    'shared can not see electron/',
    'shared/electron.ts',
    "export { terminal } from '#electron/terminal.ts';",
    'TS6307',
  ),
  plant('renderer has no Node globals', 'renderer/process.ts', 'export const it = process.version;', 'TS2591'),
  plant(
    'renderer has no node: modules',
    'renderer/path.ts',
    "import { join } from 'node:path';\nexport const it = join;",
    'TS2591',
  ),
  plant(
    'renderer can not see electron/, not even its types',
    'renderer/electron.ts',
    "import type { terminal } from '#electron/terminal.ts';\nexport type It = typeof terminal;",
    'TS6307',
  ),
  plant('electron has no window', 'electron/window.ts', 'export const it = window.name;', 'TS2304'),
  plant('electron can not see renderer/', 'electron/face.ts', "export { face } from '#renderer/face.ts';", 'TS6307'),
  plant(
    'a preload script has no Node',
    'electron/desktop/preload/file.ts',
    "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;",
    'TS2591',
  ),
  plant('the product can not see tests', 'electron/fake.ts', "export { fake } from '../test/fake.ts';", 'TS6307'),
  plant('what Node can not strip is refused', 'shared/enum.ts', 'export enum It { one }', 'TS1294'),
  plant(
    'an index may miss',
    'shared/index-access.ts',
    'export const it = (all: string[]): string => all[0];',
    'TS2322',
  ),
];

const innocent = {
  'shared/money.ts': 'export const money: number = 1;',
  'electron/terminal.ts': "import { money } from '#shared/money.ts';\nexport const terminal: number = money;",
  'electron/desktop/main.ts':
    "import { terminal } from '#electron/terminal.ts';\nexport const main: number = terminal;",
  'electron/desktop/preload/preload.ts':
    "import { money } from '#shared/money.ts';\nexport const preload: number = money;",
  'renderer/face.ts': "import { money } from '#shared/money.ts';\nexport const face: number = money;",
  'test/fake.ts': "import { terminal } from '#electron/terminal.ts';\nexport const fake: number = terminal;",
};

describe("a runtime's borders are the compiler's", () => {
  let house: PlantedHouse;
  let lines: readonly string[] = [];

  beforeAll(async () => {
    house = new PlantedHouse({ ...innocent, ...Object.fromEntries(plants.map(({ file, text }) => [file, text])) });
    const { output } = await house.run('typescript/bin/tsc', '-b', '--pretty', 'false');
    lines = output.split('\n');
  });
  afterAll(() => house.remove());

  test.each(plants)('$title', ({ file, code }) => {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${file}\\(.*error ${code}:`)));
  });

  test('what keeps to its side of the border compiles', () => {
    expect(lines.filter((line) => Object.keys(innocent).some((file) => line.startsWith(`${file}(`)))).toEqual([]);
  });
});

function plant(title: string, file: string, text: string, code: string) {
  return { title, file, text, code };
}
