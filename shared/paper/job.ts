import { z } from 'zod';

/** What keeps a printer from printing, as far as it can be told. */
export const troubles = [
  'unreachable',
  'paper-out',
  'cover-open',
  'offline',
  'not-answering',
  'broke-off',
  'no-such-printer',
] as const;
export const troubleSchema = z.enum(troubles);
export type Trouble = z.infer<typeof troubleSchema>;

/**
 * - `waiting`: nothing of it has left this till, it will be tried again;
 * - `printing`: on its way;
 * - `printed`: the printer said so, or took all of it and is one that never says anything;
 * - `unsure`: it went out and nobody knows whether it is on paper: a person looks and decides;
 * - `dropped`: somebody said that it need not be printed.
 */
export const jobStates = ['waiting', 'printing', 'printed', 'unsure', 'dropped'] as const;
export const jobStateSchema = z.enum(jobStates);
export type JobState = z.infer<typeof jobStateSchema>;
