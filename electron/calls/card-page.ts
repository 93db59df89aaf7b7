import { cardViewOf } from '#electron/journal/card-memory.ts';
import { cardStory } from '#shared/domain/card-story.ts';
import { cardKey } from '#shared/domain/card.ts';
import { done } from '#shared/result.ts';
import type { ActionParts } from './actions.ts';
import { OURS_AT_ONCE, ourBook, THEIRS_AT_ONCE } from './card-books.ts';
import type { Handlers } from './handler.ts';

export function cardPageCalls({
  journal,
  drain,
  memory,
  vendors,
}: ActionParts): Pick<Handlers, 'card/list' | 'card/page'> {
  return {
    'card/list': async ({ vendor, page, ...filter }) => {
      const asked = new Date();
      const listed = await vendors.ask(vendor, (provider) => provider.list(filter, page));
      if (!listed.ok) return listed;
      const { cards, ...rest } = listed.value;
      // Not remembered: a card in a list comes without its movements, and the till may know them.
      return done({ ...rest, cards: cards.map((card) => cardViewOf(card, asked)) });
    },

    'card/page': async ({ card: ref }) => {
      const asked = new Date();
      const read = await vendors.ask(ref.vendor, (provider) => provider.read(ref));
      if (!read.ok) return read;
      const card = memory.remember(read.value, asked);
      const movements = read.value.movements ?? [];
      const ours = ourBook(journal, drain, cardKey(ref)).map(({ view }) => view);
      // Beyond the shorter of two books a missing line proves nothing.
      const ends = [
        ...(movements.length < THEIRS_AT_ONCE ? [] : [oldestOf(movements)]),
        ...(ours.length < OURS_AT_ONCE ? [] : [oldestOf(ours)]),
      ];
      const since = ends.length === 0 ? null : new Date(Math.max(...ends)).toISOString();
      const within = ({ at }: { readonly at: string }) => since === null || Date.parse(at) >= Date.parse(since);
      const can = [...(vendors.lines.get(ref.vendor)?.provider.can ?? [])];
      return done({ card, can, story: cardStory(ours.filter(within), movements.filter(within)), since });
    },
  };
}

function oldestOf(lines: readonly { readonly at: string }[]): number {
  return Math.min(...lines.map(({ at }) => Date.parse(at)));
}
