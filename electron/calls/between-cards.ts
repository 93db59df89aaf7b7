import { isUnsettled } from '#electron/journal/action-record.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import type { Operation } from '#shared/domain/action.ts';
import { cardKey, type CardRef } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { FindParts } from './find-card.ts';

/** The words in which an action was asked for, and what is written down to come after it. */
export interface Further {
  readonly asked: string;
  readonly second?: { readonly id: string; readonly operation: Operation };
}

interface BetweenParts extends FindParts {
  readonly journal: Journal;
}

interface Asked extends Further {
  readonly operation: Operation;
}

/** A lost card and the one in its place: the move, and the suspension behind it. Numbers are found here; no window has them. */
export async function replacementOf(
  parts: BetweenParts,
  { id, card, by, amount, code, reason, suspendId }: RequestOf<'action/replace'>,
): Promise<Result<Asked>> {
  const suspend = { do: 'suspend', reason, until: null } as const;
  const further = {
    asked: JSON.stringify(['replace', card, by, amount, code]),
    second: { id: suspendId, operation: suspend },
  };
  const move = (to: string): Result<Asked> => done({ ...further, operation: { do: 'move', to, amount, code } });
  if (parts.journal.get(id) !== undefined) return move('');
  const together = checkTogether([card, by]);
  if (!together.ok) return together;
  const able = parts.vendors.can(card.vendor, 'suspend');
  if (!able.ok) return able;
  const number = await numberOf(parts, by);
  return number.ok ? move(number.value) : number;
}

/** Cards that become one. The merge lies in the line of the first, and takes the others along. */
export async function mergeOf(
  parts: BetweenParts,
  { id, cards }: RequestOf<'action/merge'>,
): Promise<Result<Asked & { readonly card: CardRef }>> {
  const { journal, vendors } = parts;
  const [card] = cards;
  if (card === undefined) throw new Error('a merge names two cards at least');
  const asked = JSON.stringify(['merge', cards]);
  const merge = (numbers: string[]) => done({ card, asked, operation: { do: 'merge', numbers } as const });
  if (journal.get(id) !== undefined) return merge([]);

  const together = checkTogether(cards);
  if (!together.ok) return together;
  const able = vendors.can(card.vendor, 'merge');
  if (!able.ok) return able;
  const open = cards.flatMap((it) => journal.open.ofLane(cardKey(it)));
  const waits = open.find(isUnsettled) ?? open[0];
  if (waits !== undefined) {
    return refused({ code: 'unsettled', actionId: waits.id, since: new Date(waits.accepted.wall).toISOString() });
  }
  const numbers: string[] = [];
  for (const ref of cards) {
    const number = await numberOf(parts, ref);
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  return merge(numbers);
}

function checkTogether(cards: readonly CardRef[]): Result<true> {
  if (new Set(cards.map(cardKey)).size < cards.length) {
    return refused({ code: 'bad-request', field: 'cards', why: 'a card stands there twice' });
  }
  if (new Set(cards.map(({ vendor, program }) => `${vendor} ${program}`)).size > 1) {
    return refused({ code: 'bad-request', field: 'cards', why: 'cards of one program alone' });
  }
  return done(true);
}

/** As this till keeps it, or else as its vendor has it. */
async function numberOf({ memory, vendors }: FindParts, ref: CardRef): Promise<Result<string>> {
  const held = memory.numberOf(ref);
  if (held !== undefined) return done(held);
  const read = await vendors.ask(ref.vendor, (provider) => provider.read(ref));
  return read.ok ? done(read.value.number) : read;
}
