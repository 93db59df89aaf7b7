import { passesLuhn } from '../../codes/luhn.ts';
import type { PlayCard } from '../../contract/training.ts';
import { newCard } from './issue.ts';
import type { Store } from './store.ts';

const FIRST = 4000716261203300n;
const FIRST_OPEN = 4000716261209018n;

export interface BoxSize {
  /** Cards of one value. */
  readonly fixed: number;
  /** Cards that take any amount. */
  readonly open: number;
}

/** Pending cards as they come from the printer. */
export function seedBox(store: Store, { fixed, open }: BoxSize = { fixed: 60, open: 1 }): readonly PlayCard[] {
  const value = store.minor('25', 'face');
  const made = (number: string, face: number, lesson: PlayCard['lesson']): PlayCard => {
    newCard(store, face, { cardNumber: number, securityCode: `${number.slice(-4)}00`, isPhysical: true });
    return { vendor: 'loyaltydog', number, kind: 'gift-card', status: 'pending', lesson };
  };
  return [
    ...numbersFrom(FIRST, fixed).map((number) => made(number, value, 'box')),
    ...numbersFrom(FIRST_OPEN, open).map((number) => made(number, 0, 'open-amount')),
  ];
}

function numbersFrom(first: bigint, count: number): string[] {
  const numbers: string[] = [];
  for (let at = first; numbers.length < count; at++) {
    // A number that passes for a bank's is no play card: the roll has gaps, as real ones do.
    if (!passesLuhn(String(at))) numbers.push(String(at));
  }
  return numbers;
}
