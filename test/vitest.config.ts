import { defineConfig } from 'vitest/config';

/** Unit, contract and crash tests. Real Chromium has its own runner: see test/e2e. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['{unit,contract,crash,boundaries}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
