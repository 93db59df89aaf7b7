import { defineConfig } from 'oxlint';

/**
 * Words that a room may not say. The import graph belongs to dependency-cruiser and the runtimes to tsc; this file
 * holds the rest. An override replaces a rule's whole list and does not add to it, so every list is put together here.
 */
interface Ban {
  readonly name: string;
  readonly message: string;
}

interface PropertyBan {
  readonly object?: string;
  readonly property: string;
  readonly message: string;
}

const noFractions = 'No amount passes through a fraction: use shared/money.';
const fractions: Ban[] = [{ name: 'parseFloat', message: noFractions }];
const fractionProperties: PropertyBan[] = [
  { object: 'Number', property: 'parseFloat', message: noFractions },
  { property: 'toFixed', message: noFractions },
];

const windowOnly = banAll(
  'shared also runs where there is no window and no worker.',
  'window document self caches indexedDB localStorage sessionStorage navigator location',
  'postMessage onmessage importScripts XMLHttpRequest WebSocket EventSource Worker alert',
);
const nodeOnly = banAll(
  'There is no Node here.',
  'process Buffer require module exports global __dirname __filename setImmediate',
);
const network = banAll(
  'Only renderer/bridge talks to the terminal, and nothing in a window talks to anyone else.',
  'fetch XMLHttpRequest WebSocket EventSource',
);
const bridgeProperties: PropertyBan[] = ['window', 'globalThis', 'self'].map((object) => ({
  object,
  property: 'counterfoil',
  message: 'Only renderer/bridge knows how the terminal is reached.',
}));
const storage = banAll(
  'A window keeps nothing: what must last is kept by the terminal.',
  'localStorage sessionStorage indexedDB caches',
);

function banAll(message: string, ...names: string[]): Ban[] {
  return names.flatMap((line) => line.split(' ')).map((name) => ({ name, message }));
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'build', 'release', 'test/results'],
  rules: {
    // The compiler's promises are kept.
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-require-imports': 'error',
    // One way to write it.
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-throw-literal': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-param-reassign': 'error',
    'no-console': 'error',
    'import/no-default-export': 'error',
    'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true } }],
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'no-restricted-globals': ['error', ...fractions],
    'no-restricted-properties': ['error', ...fractionProperties],
    // React 19 compiles JSX without it.
    'react/react-in-jsx-scope': 'off',
    // It takes a store's `useCounter.getState()` for a hook that is passed around; rules-of-hooks does not.
    'react/hooks': 'off',
    'react-hooks/rules-of-hooks': 'error',
    'promise/always-return': 'off',
    // Hono, unlike Express, waits for its handlers.
    'oxc/no-async-endpoint-handlers': 'off',
    // Importing a style sheet is importing it for its effect.
    'import/no-unassigned-import': 'off',
    // Scanners send control characters, and so do the patterns that read them.
    'no-control-regex': 'off',
    // A small function next to its only use reads better than one at the top of the file.
    'unicorn/consistent-function-scoping': 'off',
    // `fc.assert`, `z.string`: the prefix is how these libraries are read.
    'import/no-named-as-default-member': 'off',
    // A till is worked without a mouse: each screen says where typing goes. Roles come from react-aria's patterns.
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    // It does not see words that come from the catalogues through `t`.
    'jsx-a11y/control-has-associated-label': 'off',
    // What scrolls must be reached by keys, also when nothing in it can be pressed.
    'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['group'], allowExpressionValues: false }],
    // Properties assert inside fast-check, and shared steps assert outside a test's own body.
    'vitest/no-standalone-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/expect-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-focused-tests': 'error',
  },
  overrides: [
    {
      files: ['shared/**'],
      rules: { 'no-restricted-globals': ['error', ...fractions, ...windowOnly, ...nodeOnly] },
    },
    {
      files: ['renderer/**'],
      rules: {
        'no-restricted-globals': ['error', ...fractions, ...nodeOnly, ...network, ...storage],
        'no-restricted-properties': ['error', ...fractionProperties, ...bridgeProperties],
      },
    },
    {
      files: ['renderer/bridge/**'],
      rules: {
        'no-restricted-globals': ['error', ...fractions, ...nodeOnly, ...storage],
        'no-restricted-properties': ['error', ...fractionProperties],
      },
    },
    {
      // Programs that people run in a terminal window: printing is their work.
      files: [
        'electron/start/**',
        'test/fakes/**',
        'test/hardware/**',
        'test/contract/start/fake-npm.mjs',
        'electron/browser/{host,main}.ts',
        'electron/desktop/main.ts',
        'electron/vendors/main.ts',
        'test/run/**',
        'test/bench/**',
        'test/hardware/**',
      ],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['electron/start/**', 'test/**'],
      rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
    },
    {
      // A test that is wrong about what is there fails, which is what it is for.
      files: ['test/**'],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
    {
      files: ['**/*.config.ts', '.dependency-cruiser.mjs', 'test/run/vitest-tally.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
