import { pathOf } from '../../http.ts';
import { type Caller } from '../caller.ts';
import { followingPage, numberedPage } from '../wire/lists.ts';
import { asyncActionSchema, customerSchema, orderSchema, redeemableSchema } from '../wire/redemption.ts';

export interface OrderBody {
  readonly source_id: string;
  readonly status: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED';
  readonly amount: number;
  readonly customer?: { readonly id?: string; readonly source_id?: string };
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface CustomerBody {
  readonly source_id: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

const orders = numberedPage('orders', orderSchema);
const customers = numberedPage('customers', customerSchema);
const redeemables = followingPage(redeemableSchema);

export function orderCalls(call: Caller) {
  return {
    /** Makes it, or changes the one with this `source_id`. PAID sets off what a loyalty program gives for it. */
    save: (body: OrderBody, signal?: AbortSignal) =>
      call({ method: 'POST', path: '/v1/orders', body, signal }, orderSchema),
    read: (idOrSource: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: pathOf`/v1/orders/${idOrSource}`, signal }, orderSchema),
    update: (idOrSource: string, body: Partial<OrderBody>) =>
      call({ method: 'PUT', path: pathOf`/v1/orders/${idOrSource}`, body }, orderSchema),
    list: (query: { limit?: number; page?: number } = {}) => call({ method: 'GET', path: '/v1/orders', query }, orders),
  };
}

export function customerCalls(call: Caller) {
  return {
    save: (body: CustomerBody) => call({ method: 'POST', path: '/v1/customers', body }, customerSchema),
    read: (idOrSource: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: pathOf`/v1/customers/${idOrSource}`, signal }, customerSchema),
    /** There is no search by telephone number. */
    list: (query: { limit?: number; page?: number; email?: string; name?: string } = {}, signal?: AbortSignal) =>
      call({ method: 'GET', path: '/v1/customers', query, signal }, customers),
    /** What a customer holds. */
    redeemables: (idOrSource: string, after?: string) =>
      call(
        {
          method: 'GET',
          path: pathOf`/v1/customers/${idOrSource}/redeemables`,
          query: { limit: 100, starting_after_id: after },
        },
        redeemables,
      ),
  };
}

export function asyncActionCalls(call: Caller) {
  return {
    read: (id: string) => call({ method: 'GET', path: pathOf`/v1/async-actions/${id}` }, asyncActionSchema),
  };
}
