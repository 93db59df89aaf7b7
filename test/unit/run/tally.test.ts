import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { add, atLeastFailed, nothing, readPlaywright, skippedReport, summary } from '../../run/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a run came to', () => {
  test('is the sum of its suites', () => {
    const rain = { title: 'a', reason: 'rain' };
    const total = add({ passed: 2, failed: 0, skipped: [rain] }, { passed: 1, failed: 3, skipped: [] });
    expect(summary(total)).toBe('3 passed, 3 failed, 1 skipped');
  });

  test('a runner that died before it counted has failed', () => {
    expect(atLeastFailed(1, undefined).failed).toBe(1);
    expect(atLeastFailed(0, undefined).failed).toBe(1);
  });

  test('a runner that ends badly has failed, even if every test it counted passed', () => {
    expect(atLeastFailed(1, { ...nothing, passed: 9 })).toMatchObject({ passed: 9, failed: 1 });
    expect(atLeastFailed(0, { ...nothing, passed: 9 })).toMatchObject({ passed: 9, failed: 0 });
  });

  test('a reason that several share is told once, and a missing one is called a fault', () => {
    const skipped = [{ title: 'a', reason: 'rain' }, { title: 'b' }, { title: 'c', reason: 'rain' }];
    expect(skippedReport({ ...nothing, skipped })).toEqual([
      'Skipped: rain',
      '  - a',
      '  - c',
      'Skipped: no reason given, which is a fault',
      '  - b',
    ]);
  });
});

describe("Playwright's report", () => {
  test('is counted through every level, with the reason of each skip', () => {
    const spec = (title: string, status: string, annotations: object[] = []) => ({
      title,
      tests: [{ projectName: 'browser', status, annotations }],
    });
    const file = report({
      errors: [],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('one', 'expected'), spec('two', 'unexpected')],
          suites: [{ title: 'inner', specs: [spec('three', 'skipped', [{ type: 'skip', description: 'rain' }])] }],
        },
      ],
    });
    expect(readPlaywright(file)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ title: '[browser] a.spec.ts > inner > three', reason: 'rain' }],
    });
  });

  test('a test that passed only when tried again has failed, and so has an error outside of any test', () => {
    const flaky = { title: 'one', tests: [{ projectName: 'browser', status: 'flaky', annotations: [] }] };
    const file = report({ errors: [{ message: 'no such file' }], suites: [{ title: 'a', specs: [flaky] }] });
    expect(readPlaywright(file)).toEqual({ passed: 0, failed: 2, skipped: [] });
  });

  test('that was never written is no report', () => {
    expect(readPlaywright(join(folder, 'none.json'))).toBeUndefined();
  });
});

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
