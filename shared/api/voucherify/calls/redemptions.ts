import { pathOf } from '../../http.ts';
import { type Caller } from '../caller.ts';
import { numberedPage } from '../wire/lists.ts';
import {
  publicationSchema,
  redeemedSchema,
  redemptionSchema,
  rolledBackSchema,
  validationSchema,
} from '../wire/redemption.ts';

/** One voucher of a redemption. `credits` is always sent for a gift card: without it the vendor's own rules disagree. */
export interface Redeemable {
  readonly object: 'voucher';
  readonly id: string;
  readonly gift?: { readonly credits: number };
}

export interface OrderOf {
  readonly source_id: string;
  readonly amount: number;
  readonly status?: 'CREATED' | 'PAID';
  readonly customer?: { readonly id: string };
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A lock that is over by itself: left alone, the vendor's own default freezes the card for seven days. */
export interface Session {
  readonly type: 'LOCK';
  readonly key: string;
  readonly ttl: number;
  readonly ttl_unit: 'SECONDS' | 'MINUTES';
}

export interface Spend {
  readonly redeemables: readonly Redeemable[];
  readonly order: OrderOf;
  readonly session?: Session | { readonly type: 'LOCK'; readonly key: string };
  readonly metadata?: Readonly<Record<string, unknown>>;
}

const redemptions = numberedPage('redemptions', redemptionSchema);
const publications = numberedPage('publications', publicationSchema);

export function validationCalls(call: Caller) {
  return {
    /** A "no" comes back as `valid: false` with status 200: look at `valid`, never at the status. */
    validate: (body: Omit<Spend, 'order'> & { readonly order: Partial<OrderOf> }, signal?: AbortSignal) =>
      call({ method: 'POST', path: '/v1/validations', body, signal }, validationSchema),
  };
}

export function redemptionCalls(call: Caller) {
  return {
    redeem: (body: Spend, signal?: AbortSignal) =>
      call({ method: 'POST', path: '/v1/redemptions', body, signal }, redeemedSchema),
    /** A redemption, a failed one, or a rollback: whatever the id names. */
    read: (id: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: pathOf`/v1/redemptions/${id}`, signal }, redemptionSchema),
    list: (query: { limit?: number; page?: number; result?: 'SUCCESS' | 'FAILURE'; code?: string } = {}) => {
      const { code, ...rest } = query;
      const filters = code === undefined ? {} : { 'filters[voucher_code][conditions][$is]': code };
      return call({ method: 'GET', path: '/v1/redemptions', query: { ...rest, ...filters } }, redemptions);
    },
    rollback: (id: string, body: RollbackBody, signal?: AbortSignal) =>
      call({ method: 'POST', path: pathOf`/v1/redemptions/${id}/rollback`, body, signal }, redemptionSchema),
    /** The whole stack of a redemption with several vouchers; takes a lone one as well. */
    rollbackStack: (id: string, body: RollbackBody, signal?: AbortSignal) =>
      call({ method: 'POST', path: pathOf`/v1/redemptions/${id}/rollbacks`, body, signal }, rolledBackSchema),
  };
}

export interface RollbackBody {
  readonly reason: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface PublicationBody {
  readonly customer: { readonly id?: string; readonly source_id?: string };
  readonly voucher?: string;
  readonly campaign?: { readonly name: string; readonly count?: number };
  /** Makes the hand-out recognisable: the list can be asked for it. */
  readonly source_id: string;
  readonly channel?: string;
}

export function publicationCalls(call: Caller) {
  return {
    publish: (body: PublicationBody, joinOnce = false) =>
      call({ method: 'POST', path: '/v1/publications', query: { join_once: joinOnce }, body }, publicationSchema),
    list: (query: { limit?: number; page?: number; source_id?: string; customer?: string } = {}) =>
      call({ method: 'GET', path: '/v1/publications', query }, publications),
  };
}
