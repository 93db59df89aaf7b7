/** The places where dying hurts most. The crash proof stops the process at each of them; nothing else listens. */
export const stepNames = [
  'list:before-commit',
  'list:after-commit',
  'accept:before-commit',
  'accept:after-commit',
  'send:before',
  'send:after',
  'answer:after',
  'outcome:before-commit',
  'outcome:after-commit',
  'checkpoint',
  'backup',
  'migration',
] as const;
export type StepName = (typeof stepNames)[number];

/**
 * Told of every step as it is reached. A port, not a switch: the hosts never pass one and no setting or
 * environment variable does, so there is nothing in a shipped terminal to turn on.
 */
export type Steps = (step: StepName) => void;

export const unwatched: Steps = () => undefined;
