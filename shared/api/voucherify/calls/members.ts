import { pathOf } from '../../http.ts';
import { nothing, type Caller } from '../caller.ts';
import type { Dialect } from '../dialect.ts';
import type { LoyaltyPlace } from '../map-loyalty.ts';
import { cursorPage } from '../wire/lists.ts';
import {
  adjustedSchema,
  bucketSchema,
  cardTransactionSchema,
  memberSchema,
  membershipSchema,
  membershipsSchema,
  memberWithCardsSchema,
  paidSchema,
  paymentSchema,
  purchasedSchema,
  purchaseSchema,
  startedSchema,
} from '../wire/loyalty.ts';
import type { Speaks } from './design.ts';
import { conditions, type Listing } from './listing.ts';

const members = cursorPage(memberSchema);
const transactions = cursorPage(cardTransactionSchema);
const buckets = cursorPage(bucketSchema);
const payments = cursorPage(paymentSchema);
const purchases = cursorPage(purchaseSchema);

type Who =
  | { readonly id: string; readonly source_id?: undefined }
  | { readonly id?: undefined; readonly source_id: string };
type By = 'customer_id' | 'customer_source_id' | 'member_id';

function identified(who: Who, dialect: Dialect) {
  const { id } = who;
  if (dialect === 'beta') return { customer_id: id ?? who.source_id };
  const customer_identification =
    id === undefined
      ? { type: 'customer_source_id', customer_source_id: who.source_id }
      : { type: 'customer_id', customer_id: id };
  return { customer_identification };
}

export function memberCalls(call: Caller, speaks: Speaks) {
  const of = (program: string, member: string) => pathOf`/v2/loyalties/programs/${program}/members/${member}`;
  return {
    list: (program: string, listing: Listing = {}, signal?: AbortSignal) =>
      call(
        { method: 'GET', path: pathOf`/v2/loyalties/programs/${program}/members`, query: conditions(listing), signal },
        members,
      ),
    read: (program: string, member: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: of(program, member), signal }, memberWithCardsSchema),
    /** Enrols a customer the vendor knows already. BETA takes only the vendor's own customer id. */
    async enrol(program: string, who: Who, status: 'ACTIVE' | 'INACTIVE' = 'ACTIVE') {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const body = { ...identified(who, dialect.value), status };
      return call(
        { method: 'POST', path: pathOf`/v2/loyalties/programs/${program}/members`, body },
        memberWithCardsSchema,
      );
    },
    /** Many at once, later: the answer names the work, and `asyncActions.read` says how it went. */
    async enrolMany(program: string, all: readonly Who[]) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const body = all.map((who) => identified(who, dialect.value));
      return call(
        { method: 'POST', path: pathOf`/v2/loyalties/programs/${program}/members/batch`, body },
        startedSchema,
      );
    },
    update: (program: string, member: string, metadata: Readonly<Record<string, unknown>> | null) =>
      call({ method: 'PUT', path: of(program, member), body: { metadata } }, memberSchema),
    remove: (program: string, member: string) => call({ method: 'DELETE', path: of(program, member) }, nothing),
    activate: (program: string, member: string, signal?: AbortSignal) =>
      call({ method: 'POST', path: `${of(program, member)}/activate`, signal }, memberSchema),
    deactivate: (program: string, member: string, signal?: AbortSignal) =>
      call({ method: 'POST', path: `${of(program, member)}/deactivate`, signal }, memberSchema),
    /** Everything a customer takes part in (not in BETA). */
    memberships: (id: string, by: By = 'customer_id', signal?: AbortSignal) =>
      call(
        { method: 'GET', path: pathOf`/v2/loyalties/memberships/${id}`, query: { identification_type: by }, signal },
        membershipsSchema,
      ),
    membership: (program: string, id: string, by: By = 'customer_id', signal?: AbortSignal) =>
      call(
        {
          method: 'GET',
          path: pathOf`/v2/loyalties/programs/${program}/memberships/${id}`,
          query: { identification_type: by },
          signal,
        },
        membershipSchema,
      ),
  };
}

const cardAt = (it: LoyaltyPlace) => pathOf`/v2/loyalties/programs/${it.program}/members/${it.member}/cards/${it.card}`;

export function pointCalls(call: Caller) {
  const bucket = (place: LoyaltyPlace, of: 'pending-points' | 'expiring-points', id: string, to: string) =>
    call({ method: 'POST', path: `${cardAt(place)}/${of}${pathOf`/${id}/`}${to}` }, adjustedSchema);
  return {
    /** Answered with a PENDING transaction; `reason` is all there is to recognise it by. */
    adjust: (place: LoyaltyPlace, body: { points: number; reason: string }, signal?: AbortSignal) =>
      call({ method: 'POST', path: `${cardAt(place)}/points`, body, signal }, adjustedSchema),
    transactions: (place: LoyaltyPlace, listing: Listing = {}, signal?: AbortSignal) =>
      call({ method: 'GET', path: `${cardAt(place)}/transactions`, query: conditions(listing), signal }, transactions),
    pending: (place: LoyaltyPlace) =>
      call({ method: 'GET', path: `${cardAt(place)}/pending-points`, query: { limit: 100 } }, buckets),
    activatePending: (place: LoyaltyPlace, id: string) => bucket(place, 'pending-points', id, 'activate'),
    cancelPending: (place: LoyaltyPlace, id: string) => bucket(place, 'pending-points', id, 'cancel'),
    expiring: (place: LoyaltyPlace) =>
      call({ method: 'GET', path: `${cardAt(place)}/expiring-points`, query: { limit: 100 } }, buckets),
    expire: (place: LoyaltyPlace, id: string) => bucket(place, 'expiring-points', id, 'expire'),
  };
}

export type PaymentLimit =
  | { readonly type: 'CARD_BALANCE' }
  | { readonly type: 'POINTS_LIMIT'; readonly points_limit: { readonly max: number } }
  | { readonly type: 'AMOUNT_LIMIT'; readonly amount_limit: { readonly max: number } };

export interface PaymentBody {
  readonly card_id: string;
  readonly order: { readonly id?: string; readonly source_id?: string };
  readonly payment_limit?: PaymentLimit;
}

/** Paying an order with points. A repeated POST is a second payment: after a 202 only the list may be asked. */
export function paymentCalls(call: Caller) {
  const at = (it: Pick<LoyaltyPlace, 'program' | 'member'>) =>
    pathOf`/v2/loyalties/programs/${it.program}/members/${it.member}/orders/payments`;
  return {
    dryRun: (place: LoyaltyPlace, body: PaymentBody, signal?: AbortSignal) =>
      call({ method: 'POST', path: at(place), body: { ...body, mode: 'DRY_RUN' }, signal }, paidSchema),
    pay: (place: LoyaltyPlace, body: PaymentBody, signal?: AbortSignal) =>
      call({ method: 'POST', path: at(place), body: { ...body, mode: 'TRANSACTION' }, signal }, paidSchema),
    list: (place: Pick<LoyaltyPlace, 'program' | 'member'>, listing: Listing = {}, signal?: AbortSignal) =>
      call({ method: 'GET', path: at(place), query: conditions(listing), signal }, payments),
  };
}

export interface RefundPolicies {
  readonly refund?: 'DEFAULT' | 'ALLOW';
  readonly stock?: 'DEFAULT' | 'WRITE_OFF';
}

export function rewardPurchaseCalls(call: Caller, speaks: Speaks) {
  const at = (it: Pick<LoyaltyPlace, 'program' | 'member'>) =>
    pathOf`/v2/loyalties/programs/${it.program}/members/${it.member}/rewards/purchases`;
  return {
    /** A purchase carries no label of ours: nothing tells it from another one of the same reward. */
    async purchase(
      place: LoyaltyPlace,
      reward: string,
      mode: 'TRANSACTION' | 'DRY_RUN' = 'TRANSACTION',
      signal?: AbortSignal,
    ) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const body = dialect.value === 'beta' ? { reward_id: reward } : { reward_id: reward, mode };
      return call({ method: 'POST', path: at(place), body, signal }, purchasedSchema);
    },
    list: (place: Pick<LoyaltyPlace, 'program' | 'member'>, listing: Listing = {}, signal?: AbortSignal) =>
      call({ method: 'GET', path: at(place), query: conditions(listing), signal }, purchases),
    refund: (program: string, purchase: string, policies?: RefundPolicies, signal?: AbortSignal) =>
      call(
        {
          method: 'POST',
          path: pathOf`/v2/loyalties/programs/${program}/rewards/purchases/${purchase}/refund`,
          body: policies ? { policies } : {},
          signal,
        },
        purchasedSchema,
      ),
  };
}
