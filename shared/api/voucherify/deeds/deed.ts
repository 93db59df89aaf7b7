import type { Action, Operation, OperationName, Settlement } from '../../../domain/action.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, refused, type Result } from '../../../result.ts';
import type { Asking, Trace } from '../../provider.ts';
import type { Amounts } from '../amounts.ts';
import type { VoucherifyClient } from '../client.ts';
import { placeOf, type LoyaltyPlace } from '../map-loyalty.ts';
import { isUnmade } from '../unmade.ts';
import type { WireVoucher } from '../wire/voucher.ts';

/** What every deed works with. */
export interface Desk {
  readonly client: VoucherifyClient;
  readonly amounts: Amounts;
  readonly now: () => number;
  /** Waits between two looks at asynchronous work; false when the plan's calls are too few to go on looking. */
  readonly mayLookAgain: (round: number, signal?: AbortSignal) => Promise<boolean>;
  /** True while an answer that never came may still be on its way to being applied. */
  readonly mayStillArrive: (actionId: string) => boolean;
  /** Where a card is counted that is made by activating it; null: on its own. */
  readonly campaign: () => string | null;
  /** What a write carries besides its `source_id`; nothing where the project forbids unknown metadata. */
  readonly metadata: (action: Action) => { readonly metadata?: Readonly<Record<string, string>> };
}

type OperationMap = { readonly [Name in OperationName]: Extract<Operation, { do: Name }> };

/** One thing that can be done at the vendor, and how to see afterwards whether it was. */
export interface Deed<Name extends OperationName> {
  do(desk: Desk, action: Action, what: OperationMap[Name], asking: Asking): Promise<Result<Settlement>>;
  trace(desk: Desk, action: Action, what: OperationMap[Name], asking: Asking): Promise<Result<Trace>>;
}
export type Deeds = { readonly [Name in OperationName]?: Deed<Name> };

export function settled(parts: Partial<Omit<Settlement, 'vendor'>> = {}): Settlement {
  return { vendor: 'voucherify', movementId: null, left: null, points: null, at: null, ...parts };
}

export function applied(parts: Partial<Omit<Settlement, 'vendor'>> = {}): Result<Trace> {
  return done({ found: 'applied', settlement: settled(parts) });
}

export function cantTell(why: string): Result<Trace> {
  return done({ found: 'cant-tell', why });
}

/** Nothing of it is there. While the write may still be under way that proves nothing: look again later. */
export function absent(desk: Desk, action: Action): Result<Trace> {
  if (desk.mayStillArrive(action.id)) return refused<Problem>({ code: 'busy' });
  return done({ found: 'not-applied' });
}

export function notPossible(why: string): Result<never> {
  return refused<Problem>({ code: 'not-possible', why });
}

/** A reading that comes before the write failed: nothing was sent, so the outcome is not unknown. */
export function beforeSending<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { code } = result.problem;
  return code === 'timed-out' || code === 'vendor-down' ? refused<Problem>({ code: 'no-network' }) : result;
}

/** The card's code, which most calls want: the reference holds only the opaque id. Costs a call unless it is known. */
export async function codeOf(desk: Desk, action: Pick<Action, 'card'>, asking: Asking): Promise<Result<string>> {
  if (placeOf(action.card)) return notPossible('not for loyalty cards');
  if (asking.number !== undefined) return done(asking.number);
  const voucher = await voucherOf(desk, action, asking);
  return voucher.ok ? done(voucher.value.code) : voucher;
}

export async function voucherOf(
  desk: Desk,
  action: Pick<Action, 'card'>,
  asking: Asking,
): Promise<Result<WireVoucher>> {
  // A card that was made here is known by its code until somebody scans it again.
  const key = isUnmade(action.card) && asking.number !== undefined ? asking.number : action.card.id;
  return beforeSending(await desk.client.vouchers.read(key, asking.signal));
}

export function loyaltyPlace(action: Action): Result<LoyaltyPlace> {
  const place = placeOf(action.card);
  return place ? done(place) : notPossible('only for loyalty cards');
}

export function inTime(text: string | null | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
