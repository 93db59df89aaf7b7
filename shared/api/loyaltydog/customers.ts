import * as bodies from './bodies/loyalty.ts';
import { pathOf } from '../http.ts';
import type { Asking } from '../provider.ts';
import type { Caller } from './caller.ts';
import { anythingWire } from './wire/account.ts';
import { activitiesWire, customersWire, customerWire, offersWire, reservedPointsWire } from './wire/loyalty.ts';

export interface CustomerQuery {
  readonly phone?: string;
  readonly email?: string;
  readonly pid?: string;
  readonly q?: string;
  readonly page?: number;
  readonly limit?: number;
}

/** Members of a loyalty program: points and offers. */
export function customerCalls(call: Caller, program: string) {
  const base = pathOf`/v2/loyalty/programs/${program}/customers`;
  const one = (id: string) => `${base}/${encodeURIComponent(id)}`;
  return {
    /** The vendor's match may be loose: whoever needs one person compares the answer. */
    find: (query: CustomerQuery, asking?: Asking) => call.get(base, customersWire, asking, { ...query }),
    read: (id: string, asking?: Asking) => call.get(one(id), customerWire, asking),
    create: (body: bodies.CreateCustomerBody, key: string, asking?: Asking) =>
      call.write('POST', base, key, { schema: bodies.createCustomerBody, body }, customerWire, asking),
    update: (id: string, body: bodies.UpdateCustomerBody, key: string, asking?: Asking) =>
      call.write('PUT', one(id), key, { schema: bodies.updateCustomerBody, body }, customerWire, asking),
    remove: (id: string, key: string, asking?: Asking) =>
      call.write('DELETE', one(id), key, null, anythingWire, asking),
    reservedPoints: (id: string, asking?: Asking) => call.get(`${one(id)}/points/reserved`, reservedPointsWire, asking),
    addPoints: (id: string, points: number, key: string, asking?: Asking) =>
      call.write(
        'POST',
        `${one(id)}/points/add`,
        key,
        { schema: bodies.pointsBody, body: { points } },
        customerWire,
        asking,
      ),
    offers: (id: string, asking?: Asking) => call.get(`${one(id)}/offers`, offersWire, asking),
    activities: (id: string, asking?: Asking) => call.get(`${one(id)}/activities`, activitiesWire, asking),
    claimOffer: (id: string, offerId: string, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/offers/${encodeURIComponent(offerId)}/claim`, key, null, anythingWire, asking),
    /** Redeems the offer that was claimed: a member holds one at a time. */
    redeemOffer: (id: string, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/offers/current/redeem`, key, null, anythingWire, asking),
  };
}
