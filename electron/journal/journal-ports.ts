import type { CardMemory } from './card-memory.ts';
import type { Steps } from './steps.ts';
import type { Time } from './time.ts';

/** What a journal is given to work with. */
export interface JournalPorts {
  readonly time: Time;
  /** Learns in the same commit what a confirmed action left on its card. */
  readonly memory: Pick<CardMemory, 'learn'>;
  readonly steps?: Steps;
}
