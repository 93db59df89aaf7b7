import { readCode } from '#shared/codes/read-code.ts';
import { done } from '#shared/result.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import { findCard, type FindParts } from './find-card.ts';
import type { Handlers } from './handler.ts';

export interface CardParts extends FindParts {
  readonly events: EventHub;
}

export function cardCalls(parts: CardParts): Pick<Handlers, 'card/find'> {
  const { memory, patterns, events } = parts;
  return {
    'card/find': async ({ code }) => {
      const read = readCode(code, patterns());
      if (!read.ok) return read;

      const remembered = memory.recall(read.value);
      if (remembered === undefined) return findCard(parts, read.value);

      // The till shows what it remembers at once; the vendor's own answer follows as an event.
      void findCard(parts, read.value).then((answer) => events.tell('card/answered', { ref: remembered.ref, answer }));
      return done(remembered);
    },
  };
}
