import { compare, isPositive, minus, smaller, zero, type Money } from '#shared/money/money.ts';
import type { Found } from './counter-state.ts';

/** What a card holds for this till, if it holds money. */
export function balanceOf({ card, worth }: Pick<Found, 'card'> & Partial<Found>): Money | null {
  return worth?.effective ?? card.balance;
}

/** How much may be put on it now, with what was accepted here since; undefined where its vendor names no bounds. */
export function roomOn(found: Found): { readonly least: Money; readonly most: Money } | undefined {
  const { room, status, balance } = found.card;
  const has = balanceOf(found) ?? balance;
  if (room === undefined || has === null || has.currency !== room.full.currency) return undefined;
  const free = minus(room.full, has);
  const none = zero(has.currency);
  // What has bounds takes value only while it is active.
  const most = status !== 'active' || compare(free, room.least) < 0 ? none : smaller(room.atOnce, free);
  return { least: room.least, most };
}

/** Money can be taken from it now. */
export function canPay(found: Found): boolean {
  const balance = balanceOf(found);
  return found.card.status === 'active' && balance !== null && isPositive(balance);
}
