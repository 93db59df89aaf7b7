import { readCode } from '#shared/codes/read-code.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { done, type Result } from '#shared/result.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { findCard, findWhole, readCard, storyOf, type FindParts } from './find-card.ts';
import type { Handlers } from './handler.ts';
import { searchCards } from './search-cards.ts';

export interface CardParts extends FindParts {
  readonly events: EventHub;
}

type CardCalls = 'card/find' | 'card/search' | 'card/read' | 'coupon/check';

export function cardCalls(parts: CardParts): Pick<Handlers, CardCalls> {
  const { memory, patterns, events, vendors } = parts;

  /** The till shows what it remembers at once; the vendor's own answer follows as an event. */
  const follow = (ref: CardRef, asked: Promise<Result<CardView>>): void =>
    void asked.then((answer) => events.tell('card/answered', { ref, answer }));

  return {
    'card/find': async ({ code }) => {
      const read = readCode(code, patterns());
      if (!read.ok) return read;

      const remembered = memory.recall(read.value);
      if (remembered !== undefined) {
        follow(remembered.ref, findWhole(parts, read.value));
        return done(remembered);
      }
      const found = await findCard(parts, read.value);
      // A vendor that keeps the story apart is asked for it once the card lies there.
      if (found.ok && found.value.movements === null) follow(found.value.ref, storyOf(parts, found));
      return found;
    },

    'card/search': ({ text }) => searchCards(parts, text),

    'card/read': async ({ card }) => {
      const remembered = memory.recallRef(card);
      if (remembered === undefined) return readCard(parts, card);
      follow(card, readCard(parts, card));
      return done(remembered);
    },

    'coupon/check': async ({ card, bill }) => {
      const number = memory.numberOf(card);
      const asking = number === undefined ? {} : { number };
      return vendors.check(card, bill, asking);
    },
  };
}
