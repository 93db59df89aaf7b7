import type { Operation } from '../../domain/action.ts';
import type { Card } from '../../domain/card.ts';
import type { Problem } from '../../domain/problem.ts';
import { outOfUse } from '../../domain/standing.ts';
import { moneyFromDecimal } from '../../money/decimal.ts';
import { compare, isPositive, minus, plus } from '../../money/money.ts';

/** Refusals that a look at the card can make more exact. Anything else is clear, or is no refusal. */
export function isVague(problem: Problem): boolean {
  switch (problem.code) {
    case 'rule-broken':
      return true;
    case 'not-enough':
      return problem.left === null;
    case 'over-limit':
      return problem.possible === null;
    case 'already-active':
      return problem.since === null;
    default:
      return false;
  }
}

const needsActive: readonly Operation['do'][] = ['take', 'add', 'move', 'merge', 'suspend', 'hand-over', 'give-back'];
const CEILING = '10000';

/**
 * Why the vendor refused, told by the card's own state: app keys get free text only, and texts change.
 * When the card explains nothing, the vendor's text stands.
 */
export function explained(problem: Problem, operation: Operation, card: Card): Problem {
  if (operation.do === 'activate' && card.startsAt !== null && ['active', 'depleted'].includes(card.status)) {
    return { code: 'already-active', since: card.startsAt };
  }
  if (operation.do === 'activate' || needsActive.includes(operation.do)) {
    const state = ofState(card, operation);
    if (state !== null) return state;
  }
  const { balance } = card;
  if (
    (operation.do === 'take' || operation.do === 'move') &&
    balance &&
    balance.currency === operation.amount.currency
  ) {
    if (compare(operation.amount, balance) > 0) return { code: 'not-enough', left: balance };
  }
  if (operation.do === 'add' && balance && balance.currency === operation.amount.currency) {
    const most = moneyFromDecimal(CEILING, balance.currency);
    if (most && compare(plus(balance, operation.amount), most) > 0) {
      return { code: 'over-limit', possible: minus(most, balance) };
    }
  }
  return problem;
}

function ofState(card: Card, operation: Operation): Problem | null {
  switch (card.status) {
    case 'depleted':
      // What was taken can be given back to an empty card.
      return operation.do === 'give-back' ? null : { code: 'used-up' };
    case 'pending':
      return operation.do === 'activate' ? null : { code: 'not-active-yet' };
    case 'active':
      return card.balance !== null && !isPositive(card.balance) && operation.do === 'take' ? { code: 'used-up' } : null;
    default:
      return outOfUse(card) ?? null;
  }
}
