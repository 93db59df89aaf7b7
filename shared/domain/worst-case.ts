import { money, type Money } from '../money/money.ts';
import type { OfflineRules } from './offline-rules.ts';

/** The most this till can lose: every ceiling used up, and not one of the cards good for it. */
export function worstCase(rules: OfflineRules): Money {
  const risky = rules.operations.some((it) => it !== 'earn');
  const each = Math.min(rules.perAction, Math.max(rules.perCard, rules.unknownCard));
  return money(risky ? Math.min(rules.perTerminal, rules.count * each) : 0, rules.currency);
}
