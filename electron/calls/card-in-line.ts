import type { CardMemory } from '#electron/journal/card-memory.ts';
import type { CardReference } from '#shared/codes/card-reference.ts';
import { cardKey, type CardRef, type Vendor } from '#shared/domain/card.ts';
import type { CardInLine } from './local-ledger.ts';

/** The card that an action is for, as far as this till knows it. */
export interface Subject extends CardInLine {
  readonly vendor: Vendor;
  /** Null for a card that was never found. */
  readonly ref: CardRef | null;
  /** What names it at its vendor, where this till still holds it. */
  readonly reference: CardReference | null;
  readonly lastFour: string;
}

export function knownCard(ref: CardRef, memory: CardMemory): Subject {
  const seen = memory.recallRef(ref);
  const number = memory.numberOf(ref);
  return {
    lane: cardKey(ref),
    seen,
    vendor: ref.vendor,
    ref,
    reference: number === undefined ? null : { by: 'number', number },
    lastFour: seen?.lastFour ?? '',
  };
}

export function strangeCard(reference: CardReference, vendor: Vendor, memory: CardMemory): Subject {
  return {
    // The keyed hash keeps the order of a card that has no name yet, without its number.
    lane: `${vendor}:number:${memory.hashOf(reference).toString('hex')}`,
    seen: undefined,
    vendor,
    ref: null,
    reference,
    lastFour: reference.by === 'number' ? reference.number.slice(-4) : '',
  };
}
