import { endTogether } from './program.ts';
import { runSteps, stepReport, steps, unit } from './steps.ts';

endTogether();
const started = performance.now();
let failed = 0;
await runSteps([...steps.slice(0, 1), unit, ...steps.slice(1)], (step, ended) => {
  if (ended.code !== 0) failed += 1;
  console.log(stepReport(step, ended));
});
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(failed === 0 ? `All clear in ${seconds} s.` : `${failed} of ${steps.length + 1} failed, in ${seconds} s.`);
process.exitCode = failed === 0 ? 0 : 1;
