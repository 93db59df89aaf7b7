import { readTyped, type CardQuery } from '#shared/codes/card-query.ts';
import { readCode } from '#shared/codes/read-code.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { CardsFound } from '#shared/contract/find-cards.ts';
import { cardKey, type Vendor } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { findCard, type FindParts } from './find-card.ts';

type Heard = Pick<CardsFound, 'cards' | 'more'>;

/**
 * Every vendor is asked everything the text may mean, and whoever asked chooses. A vendor that can't be reached, or
 * can't be asked this way, is named beside what the others found: an empty list never looks like "there is none".
 */
export async function searchCards(parts: FindParts, text: string): Promise<Result<CardsFound>> {
  const { vendors, patterns } = parts;
  const reference = readCode(text, patterns());
  if (!reference.ok && reference.problem.code === 'payment-card') return reference;
  const typed = readTyped(text);
  const { query } = typed;

  const [named, answers] = await Promise.all([
    typed.number && reference.ok ? findCard(parts, reference.value) : reference,
    query === null
      ? []
      : Promise.all(vendors.names.map(async (vendor) => [vendor, await ask(parts, vendor, query)] as const)),
  ]);
  const exact = named.ok && 'ref' in named.value ? named.value : undefined;
  if (query === null) {
    if (exact !== undefined) return done({ by: null, exact: true, cards: [exact], more: false, unheard: [] });
    return named.ok ? refused({ code: 'not-found' }) : named;
  }

  const heard = answers.flatMap(([, answer]) => (answer.ok ? [answer.value] : []));
  const cards = new Map<string, CardView>();
  if (exact !== undefined) cards.set(cardKey(exact.ref), exact);
  for (const card of heard.flatMap((it) => it.cards)) {
    // The exact one was read with its story.
    if (!cards.has(cardKey(card.ref))) cards.set(cardKey(card.ref), card);
  }
  return done({
    by: query.by,
    exact: exact !== undefined,
    cards: [...cards.values()],
    more: heard.some((it) => it.more),
    unheard: answers.flatMap(([vendor, answer]) => (answer.ok ? [] : [{ vendor, problem: answer.problem }])),
  });
}

async function ask({ vendors, memory }: FindParts, vendor: Vendor, query: CardQuery): Promise<Result<Heard>> {
  const able = vendors.searches(vendor, query.by);
  if (!able.ok) return able;
  const asked = new Date();
  const found = await vendors.ask(vendor, (provider) => provider.search(query));
  if (!found.ok) return found;
  return done({ cards: found.value.cards.map((card) => memory.remember(card, asked)), more: found.value.more });
}
