import { isPositive, type Money } from '#shared/money/money.ts';
import type { Found } from './counter-state.ts';

/** What a card holds for this till, if it holds money. */
export function balanceOf({ card, worth }: Found): Money | null {
  return worth?.effective ?? card.balance;
}

/** Money can be taken from it now. */
export function canPay(found: Found): boolean {
  const balance = balanceOf(found);
  return found.card.status === 'active' && balance !== null && isPositive(balance);
}
