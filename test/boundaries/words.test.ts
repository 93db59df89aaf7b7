import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import config from '../../oxlint.config.ts';
import { PlantedHouse } from './planted-house.ts';

interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** One plant for each rule that this project chose by name. */
const chosen: readonly Plant[] = [
  plant('typescript(no-explicit-any)', 'shared/any.ts', 'export function it(a: any) { return a; }'),
  plant('typescript(no-non-null-assertion)', 'shared/bang.ts', 'export function it(a?: string) { return a!.length; }'),
  plant('typescript(ban-ts-comment)', 'shared/ignore.ts', '// @ts-ignore\nexport const it: number = "1";'),
  plant(
    'typescript(consistent-type-imports)',
    'shared/types.ts',
    "import { Money } from './money.ts';\nexport type It = Money;",
  ),
  plant('typescript(no-require-imports)', 'electron/journal/require.ts', "export const it = require('node:fs');"),
  plant('eslint(eqeqeq)', 'shared/equal.ts', 'export const it = (a: number, b: number) => a == b;'),
  plant('eslint(no-var)', 'shared/var.ts', 'var it = 1;\nexport { it };'),
  plant('eslint(prefer-const)', 'shared/let.ts', 'let it = 1;\nexport const two = it + it;'),
  plant('eslint(no-throw-literal)', 'shared/throw.ts', "export function it() { throw 'text'; }"),
  plant('eslint(no-eval)', 'shared/eval.ts', "export const it = eval('1');"),
  plant('eslint(no-new-func)', 'shared/function.ts', "export const it = new Function('return 1');"),
  plant('eslint(no-param-reassign)', 'shared/reassign.ts', 'export function it(a: number) { a = 2; return a; }'),
  plant('eslint(no-console)', 'electron/journal/print.ts', "console.log('card 1234');"),
  plant('import(no-default-export)', 'renderer/queue/Queue.tsx', 'export default 1;'),
  plant('unicorn(filename-case)', 'shared/snake_case.ts', 'export const it = 1;'),
  plant('eslint(max-lines)', 'shared/long.ts', 'export const it = 1;\n'.repeat(1) + '// line\n'.repeat(301)),
  plant(
    'react-hooks(rules-of-hooks)',
    'renderer/queue/Hook.tsx',
    "import { useState } from 'react';\nexport function It({ a }: { a: boolean }) { if (a) useState(1); return null; }",
  ),
  plant(
    'jsx-a11y(no-noninteractive-tabindex)',
    'renderer/queue/Reached.tsx',
    'export function It() { return <p tabIndex={0}>a</p>; }',
  ),
  plant(
    'vitest(valid-expect)',
    'test/unit/expect.test.ts',
    "import { expect, test } from 'vitest';\ntest('a', () => { expect(1); });",
  ),
  plant(
    'vitest(no-focused-tests)',
    'test/unit/only.test.ts',
    "import { expect, test } from 'vitest';\ntest.only('a', () => { expect(1).toBe(1); });",
  ),
  plant('eslint(no-restricted-globals)', 'shared/float.ts', "export const it = parseFloat('1.10');"),
  plant('eslint(no-restricted-properties)', 'shared/fixed.ts', 'export const it = (a: number) => a.toFixed(2);'),
  plant(
    'eslint(no-restricted-properties)',
    'electron/journal/float.ts',
    "export const it = Number.parseFloat('1.10');",
  ),
  plant('eslint(no-restricted-properties)', 'renderer/queue/window.ts', 'export const it = window.counterfoil;'),
  plant('eslint(no-restricted-properties)', 'renderer/queue/global.ts', 'export const it = globalThis.counterfoil;'),
];

/** One plant for each word of each room's list: an override that replaced another's list would show here. */
const words: readonly Plant[] = [
  ...wordsIn('shared/domain', 'window document self caches indexedDB localStorage sessionStorage navigator location'),
  ...wordsIn('shared/domain', 'postMessage importScripts XMLHttpRequest WebSocket EventSource Worker alert onmessage'),
  ...wordsIn(
    'shared/domain',
    'process Buffer require module exports global __dirname __filename setImmediate parseFloat',
  ),
  ...wordsIn(
    'renderer/queue',
    'process Buffer require module exports global __dirname __filename setImmediate parseFloat',
  ),
  ...wordsIn(
    'renderer/queue',
    'fetch XMLHttpRequest WebSocket EventSource localStorage sessionStorage indexedDB caches',
  ),
  ...wordsIn('renderer/bridge', 'process Buffer localStorage sessionStorage indexedDB caches parseFloat'),
  ...wordsIn('electron/calls', 'parseFloat'),
];

/** What a room is for is allowed in it. */
const innocent: Readonly<Record<string, string>> = {
  'shared/money.ts': 'export interface Money { readonly minor: number }',
  'shared/api/http.ts': "export const get = () => fetch('https://vendor.example');",
  'renderer/bridge/desktop.ts': 'export const it = window.counterfoil;',
  'renderer/bridge/http.ts': "export const it = () => [fetch('/call'), new EventSource('/events')];",
  'electron/start/print.ts': 'console.log((1.5).toFixed(1));',
  'electron/journal/buffer.ts': "export const it = Buffer.from('a');",
  'renderer/vite.config.ts': 'export default {};',
};

describe('a forbidden word is caught by its rule', () => {
  let house: PlantedHouse;
  let caught: { readonly file: string; readonly rule: string }[] = [];

  beforeAll(async () => {
    const planted = Object.fromEntries([...chosen, ...words].map(({ file, text }) => [file, `${text}\n`]));
    house = new PlantedHouse({ ...innocent, ...planted });
    const { output } = await house.run(
      'oxlint/bin/oxlint',
      '--format',
      'json',
      'shared',
      'electron',
      'renderer',
      'test',
    );
    caught = reportSchema
      .parse(JSON.parse(output))
      .diagnostics.map(({ filename, code }) => ({ file: filename, rule: code }));
  });
  afterAll(() => house.remove());

  test.each(chosen)('$rule: $file', ({ rule, file }) => {
    expect(caught).toContainEqual({ file, rule });
  });

  test.each(words)('$file', ({ rule, file }) => {
    expect(caught).toContainEqual({ file, rule });
  });

  test('each thing is allowed in the room that is for it', () => {
    expect(caught.filter(({ file }) => file in innocent)).toEqual([]);
  });

  test('every rule chosen by name has a plant', () => {
    const named = Object.entries(config.rules ?? {}).filter(([, setting]) => setting !== 'off');
    const planted = new Set(
      chosen.map(({ rule }) => rule.replace(/^eslint\((.*)\)$/, '$1').replace(/^(.*)\((.*)\)$/, '$1/$2')),
    );
    expect(planted).toEqual(new Set(named.map(([rule]) => rule)));
  });
});

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

function wordsIn(room: string, list: string): Plant[] {
  return list
    .split(' ')
    .map((word) =>
      plant('eslint(no-restricted-globals)', `${room}/word-${kebab(word)}.ts`, `export const it = ${word};`),
    );
}

function kebab(word: string): string {
  return word
    .replaceAll('_', 'x')
    .replaceAll(/([a-z])([A-Z]+)/g, '$1-$2')
    .toLowerCase();
}

function plant(rule: string, file: string, text: string): Plant {
  return { rule, file, text };
}
