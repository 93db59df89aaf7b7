import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a suite came to. Every runner of ours is brought to this form. */
export const tallySchema = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ title: z.string(), reason: z.string().optional() })),
});
export type Tally = z.infer<typeof tallySchema>;

export const nothing: Tally = { passed: 0, failed: 0, skipped: [] };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

/** A runner that stops before it can count has failed once, whatever else it did. */
export function atLeastFailed(code: number, tally: Tally | undefined): Tally {
  if (tally === undefined) return { ...nothing, failed: 1 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/** What was left out, and why. A reason that several share is told once. */
export function skippedReport({ skipped }: Tally): string[] {
  const reasons = new Set(skipped.map(({ reason }) => reason));
  return [...reasons].flatMap((reason) => [
    `Skipped: ${reason ?? 'no reason given, which is a fault'}`,
    ...skipped.filter((test) => test.reason === reason).map(({ title }) => `  - ${title}`),
  ]);
}

const annotations = z.array(z.object({ type: z.string(), description: z.string().optional() }));
const playwrightTest = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations,
});
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(playwrightTest) })),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite), errors: z.array(z.unknown()) });

/** Counts what Playwright's JSON reporter wrote. A test that passed only when tried again counts as failed. */
export function readPlaywright(file: string): Tally | undefined {
  if (!existsSync(file)) return undefined;
  const report = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const tests = report.suites.flatMap((suite) => testsOf(suite, []));
  const skipped = tests.filter(({ status }) => status === 'skipped');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length + report.errors.length,
    skipped: skipped.map((test) => ({
      title: test.title,
      reason: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description,
    })),
  };
}

type PlaywrightTest = z.infer<typeof playwrightTest> & { readonly title: string };

function testsOf(suite: z.infer<typeof playwrightSuite>, above: readonly string[]): PlaywrightTest[] {
  const path = [...above, suite.title].filter((title) => title !== '');
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, title: `[${test.projectName}] ${[...path, spec.title].join(' > ')}` })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path))];
}
