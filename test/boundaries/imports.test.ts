import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../run/program.ts';
import { innocent, partners, plants } from './import-plants.ts';
import { PlantedHouse, root } from './planted-house.ts';

const cruiser = 'dependency-cruiser/bin/dependency-cruiser.mjs';
const rooms = ['shared', 'electron', 'renderer', 'test'];
const configSchema = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });
const reportSchema = z.object({
  modules: z.array(z.object({ source: z.string(), coreModule: z.boolean().optional() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

describe('a forbidden import is caught by the rule made for it', () => {
  let house: PlantedHouse;
  let caught: { readonly from: string; readonly rule: string }[] = [];

  beforeAll(async () => {
    const planted = Object.fromEntries(plants.map(({ file, text }) => [file, text]));
    house = new PlantedHouse({ ...innocent, ...partners, ...planted });
    const { output } = await house.run(
      cruiser,
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...rooms,
    );
    caught = reportSchema
      .parse(JSON.parse(output))
      .summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
  });
  afterAll(() => house.remove());

  test.each(plants)('$rule: $file', ({ rule, file }) => {
    expect(caught).toContainEqual({ from: file, rule });
  });

  test('an allowed import is left alone', () => {
    expect(caught.filter(({ from }) => from in innocent)).toEqual([]);
  });

  test('every rule has a plant, and every plant a rule', async () => {
    const config: unknown = await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href);
    const named = configSchema.parse(config).default.forbidden.map(({ name }) => name);
    expect(new Set(plants.map(({ rule }) => rule))).toEqual(new Set(named));
  });
});

test('every source file is looked at: as many modules are cruised as there are files', async () => {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...rooms];
  const { output } = await runScript(join('node_modules', cruiser), args);
  const seen = reportSchema.parse(JSON.parse(output)).modules.map(({ source }) => source);
  const isSource = (file: string) => /\.(ts|tsx|mjs)$/.test(file) && rooms.includes(file.split('/')[0] ?? '');
  expect(seen.filter(isSource).toSorted()).toEqual(sourceFiles());
});

function sourceFiles(): string[] {
  return rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(room, file).replaceAll('\\', '/'),
      ),
    )
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('test/results/'))
    .toSorted();
}
