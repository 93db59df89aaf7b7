/** What is set up, in the order in which it is asked. */
export const steps = ['connect', 'shop', 'reader', 'limits', 'manager'] as const;
export type Step = (typeof steps)[number];
/** Where the first start stands: before the first step, at one, behind the last. */
export type Stage = 'welcome' | Step | 'ready';

const stages: readonly Stage[] = ['welcome', ...steps, 'ready'];

export function stageAfter(stage: Stage): Stage {
  return stages[stages.indexOf(stage) + 1] ?? 'ready';
}

export function stageBefore(stage: Stage): Stage {
  return stages[stages.indexOf(stage) - 1] ?? 'welcome';
}
