import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringChromium, NoChromium } from './chromium.ts';
import { endTogether, root, runScript } from './program.ts';
import { runSteps, stepReport, steps } from './steps.ts';
import {
  add,
  atLeastFailed,
  nothing,
  readPlaywright,
  skippedReport,
  summary,
  tallySchema,
  type Tally,
} from './tally.ts';

endTogether();
const started = performance.now();
const results = join(root, 'test/results');
let total: Tally = nothing;

heading('Checks');
await runSteps(steps, (step, ended) => {
  console.log(stepReport(step, ended));
  total = add(total, { ...nothing, ...(ended.code === 0 ? { passed: 1 } : { failed: 1 }) });
});

heading('Build');
const build = await runScript('electron/start/build.ts', [], { aloud: true });
if (build.code === 0) console.log(`ok      ${build.seconds.toFixed(1)} s`);
else total = add(total, { ...nothing, failed: 1 });

heading('Unit, contract, crash and boundary tests');
total = add(total, await vitest());

heading('End to end');
total = add(total, await endToEnd());

heading('Readers, in a virtual machine');
total = add(total, await hardware());

heading('Result');
for (const line of skippedReport(total)) console.log(line);
const unexplained = total.skipped.filter(({ reason }) => reason === undefined).length;
total = { ...total, failed: total.failed + unexplained };
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
console.log(summary(total));
process.exitCode = total.failed === 0 ? 0 : 1;

async function vitest(): Promise<Tally> {
  const file = join(results, 'vitest.json');
  rmSync(file, { force: true });
  const args = [
    'run',
    '-c',
    'test/vitest.config.ts',
    '--reporter=default',
    `--reporter=${join(root, 'test/run/vitest-tally.ts')}`,
  ];
  const { code } = await runScript('node_modules/vitest/vitest.mjs', args, {
    aloud: true,
    env: { COUNTERFOIL_TALLY: file },
  });
  return atLeastFailed(code, existsSync(file) ? tallySchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
}

async function hardware(): Promise<Tally> {
  const file = join(results, 'hardware.json');
  rmSync(file, { force: true });
  mkdirSync(results, { recursive: true });
  const { code } = await runScript('test/hardware/main.ts', [], { aloud: true, env: { COUNTERFOIL_TALLY: file } });
  return atLeastFailed(code, existsSync(file) ? tallySchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
}

async function endToEnd(): Promise<Tally> {
  const file = join(results, 'e2e.json');
  rmSync(file, { force: true });
  try {
    const env = { COUNTERFOIL_CHROMIUM: await bringChromium(console.log) };
    const args = ['test', '-c', 'test/e2e/playwright.config.ts'];
    const { code } = await runScript('node_modules/@playwright/test/cli.js', args, { aloud: true, env });
    return atLeastFailed(code, readPlaywright(file));
  } catch (problem) {
    if (!(problem instanceof NoChromium)) throw problem;
    console.log(problem.message);
    return { ...nothing, failed: 1 };
  }
}

function heading(text: string): void {
  console.log(`\n== ${text}\n`);
}
