import type { ActionRecord } from '#electron/journal/action-record.ts';
import type { NewAction } from '#electron/journal/accepting.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Operation } from '#shared/domain/action.ts';
import { money, unsigned, type Money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Subject } from './card-in-line.ts';

export interface Reversed {
  /** The action of this till that is reversed, if it is one. */
  readonly action: ActionRecord | undefined;
  /** What is given back, as far as this till knows. */
  readonly comesTo: Money | undefined;
}

const nothing: Reversed = { action: undefined, comesTo: undefined };

/**
 * Finds which of this till's actions a give-back reverses, and refuses more than is left of it. A movement of another
 * till is its vendor's to judge.
 */
export function checkGiveBack(journal: Journal, subject: Subject, operation: Operation): Result<Reversed> {
  if (operation.do !== 'give-back') return done(nothing);
  const original = journal.byMovement(subject.vendor, operation.movementId);
  if (original === undefined) {
    const booked = subject.seen?.movements?.find((it) => it.id === operation.movementId)?.amount;
    return done({ action: undefined, comesTo: booked ? unsigned(booked) : undefined });
  }
  if (original.lane !== subject.lane) {
    return refused({ code: 'bad-request', field: 'operation.movementId', why: 'this movement is of another card' });
  }
  if (original.stake === null) return done({ action: original, comesTo: undefined });

  if (undone(original).undoes !== undefined) {
    // A bill is not what was taken off it: only the issuer's word says what comes back, and it comes back whole.
    const already = journal.reversalsOf(original).some((it) => it.state !== 'refused' && it.state !== 'withdrawn');
    if (already) return refused({ code: 'over-limit', possible: money(0, original.stake.currency) });
    return done({ action: original, comesTo: original.settlement?.worth ?? undefined });
  }

  const { minor, currency } = original.stake;
  const before = journal.reversalsOf(original).filter((it) => it.state !== 'refused' && it.state !== 'withdrawn');
  // A give-back without an amount gives back everything, so after one nothing is left.
  const given = before.reduce((sum, it) => sum + (it.stake?.minor ?? minor), 0);
  const asked = operation.amount?.minor ?? (before.length === 0 ? minor : minor - given);
  if (asked <= 0 || given + asked > minor) {
    return refused({ code: 'over-limit', possible: money(Math.max(0, minor - given), currency) });
  }
  return done({ action: original, comesTo: money(asked, currency) });
}

/** Which deed an action undoes that put no money on a card and took none from it. */
export function undone(original: ActionRecord | undefined): Pick<NewAction, 'undoes'> {
  return original?.does === 'use-coupon' || original?.does === 'pay-with-points' ? { undoes: original.does } : {};
}
