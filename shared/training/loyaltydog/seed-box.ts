import { passesLuhn } from '../../codes/luhn.ts';
import type { PlayCard } from '../../contract/training.ts';
import { newCard } from './issue.ts';
import type { Store } from './store.ts';

const FIRST = 4000716261203300n;
const BOX = 60;
const OPEN = '4000716261209018';

/** Pending cards as they come from the printer: a box of one value, and one card that takes any amount. */
export function seedBox(store: Store): readonly PlayCard[] {
  const value = store.minor('25', 'face');
  const made = (number: string, face: number, lesson: PlayCard['lesson']): PlayCard => {
    newCard(store, face, { cardNumber: number, securityCode: `${number.slice(-4)}00`, isPhysical: true });
    return { vendor: 'loyaltydog', number, kind: 'gift-card', status: 'pending', lesson };
  };
  const numbers: string[] = [];
  for (let at = FIRST; numbers.length < BOX; at++) {
    // A number that passes for a bank's is no play card: the roll has gaps, as real ones do.
    if (!passesLuhn(String(at))) numbers.push(String(at));
  }
  return [...numbers.map((number) => made(number, value, 'box')), made(OPEN, 0, 'open-amount')];
}
