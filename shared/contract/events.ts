import { z } from 'zod';
import { actionEvents } from './actions.ts';
import { batchEvents } from './batch.ts';
import { cardRefSchema } from '../domain/card.ts';
import { problemSchema } from '../domain/problem.ts';
import { cardViewSchema } from './card-view.ts';
import { designEvents } from './designs.ts';
import { deskEvents } from './desk.ts';
import { issueEvents } from './issue.ts';
import { paperEvents } from './paper.ts';
import { proofEvents } from './proof.ts';
import { queueEvents } from './queue.ts';
import { scannerEvents } from './scanners.ts';
import { shiftEvents } from './shift.ts';
import { staffEvents } from './staff.ts';
import { terminalStateSchema } from './terminal-state.ts';

/** Everything the terminal tells its windows without being asked. */
export const events = {
  'terminal/changed': terminalStateSchema,
  /** The vendor's own answer for a card that was first shown from memory: the card as it is now, or why not. */
  'card/answered': z.object({
    ref: cardRefSchema,
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: cardViewSchema }),
      z.object({ ok: z.literal(false), problem: problemSchema }),
    ]),
  }),
  ...actionEvents,
  ...designEvents,
  ...batchEvents,
  ...issueEvents,
  ...deskEvents,
  ...paperEvents,
  ...proofEvents,
  ...queueEvents,

  ...scannerEvents,
  ...shiftEvents,
  ...staffEvents,
};

export type Events = typeof events;
export type EventName = keyof Events;
export type EventOf<Name extends EventName> = z.output<Events[Name]>;

/** An event with its name, as it travels to a window. */
export type AnyEvent = { [Name in EventName]: { readonly name: Name; readonly body: EventOf<Name> } }[EventName];
