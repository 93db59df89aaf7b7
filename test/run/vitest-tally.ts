import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { Tally } from './tally.ts';

/** Writes what a run came to where `npm test` reads it: vitest's own JSON leaves out why a test was skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env['COUNTERFOIL_TALLY'];
    if (file === undefined) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ module, test })));
    const states = tests.map(({ test }) => test.result().state);
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const tally: Tally = {
      passed: states.filter((state) => state === 'passed').length,
      failed: states.filter((state) => state === 'failed').length + broken + unhandled.length,
      skipped: tests.flatMap(({ module, test }) => {
        const result = test.result();
        if (result.state !== 'skipped') return [];
        return [{ title: `${module.relativeModuleId} > ${test.fullName}`, reason: result.note }];
      }),
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(tally));
  }
}
