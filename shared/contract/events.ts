import type { z } from 'zod';
import { cardViewSchema } from './card-view.ts';
import { terminalStateSchema } from './terminal-state.ts';

/** Everything the terminal tells its windows without being asked. */
export const events = {
  'terminal/changed': terminalStateSchema,
  /** The fresh answer for a card that was first shown from memory. */
  'card/fresh': cardViewSchema,
};

export type Events = typeof events;
export type EventName = keyof Events;
export type EventOf<Name extends EventName> = z.output<Events[Name]>;

/** An event with its name, as it travels to a window. */
export type AnyEvent = { [Name in EventName]: { readonly name: Name; readonly body: EventOf<Name> } }[EventName];
