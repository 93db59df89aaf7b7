import { runScript, type Ended } from './program.ts';

/** One thing that is proved without running the product. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Ended>;
}

export const steps: readonly Step[] = [
  tool('types', 'node_modules/typescript/bin/tsc', '-b', '--pretty'),
  tool('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings', '.'),
  tool('format', 'node_modules/oxfmt/bin/oxfmt', '--check', '.'),
  tool('boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...rooms()),
  tool('dead code', 'node_modules/knip/bin/knip.js'),
];

export const unit: Step = tool(
  'unit',
  'node_modules/vitest/vitest.mjs',
  'run',
  '-c',
  'test/vitest.config.ts',
  'test/unit/',
);

/** Runs them two at a time, because two cores are what a small machine has. Tells about each as it ends. */
export async function runSteps(list: readonly Step[], tell: (step: Step, ended: Ended) => void): Promise<void> {
  const waiting = [...list];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) tell(next, await next.run());
  };
  await Promise.all([lane(), lane()]);
}

/** A line for a step, and what it had to say when it failed. */
export function stepReport(step: Step, { code, seconds, output }: Ended): string {
  const line = `${code === 0 ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s`;
  return code === 0 ? line : `${line}\n\n${output.trim()}\n`;
}

function tool(name: string, script: string, ...args: string[]): Step {
  return { name, run: () => runScript(script, args) };
}

function rooms(): string[] {
  return ['--config', '.dependency-cruiser.mjs', 'shared', 'electron', 'renderer', 'test'];
}
