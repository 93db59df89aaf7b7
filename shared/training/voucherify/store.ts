import type {
  Customer,
  Lock,
  Order,
  Publication,
  Redemption,
  Rollback,
  Rules,
  Voucher,
  VoucherTransaction,
} from './model.ts';
import { notFound } from './refusal.ts';

/** Everything a project at the vendor knows about vouchers, orders and customers. */
export interface Store {
  readonly rules: Rules;
  readonly vouchers: Map<string, Voucher>;
  readonly redemptions: Map<string, Redemption>;
  readonly rollbacks: Map<string, Rollback>;
  readonly orders: Map<string, Order>;
  readonly customers: Map<string, Customer>;
  readonly publications: Publication[];
  readonly transactions: VoucherTransaction[];
  locks: Lock[];
  /** A fresh id with the vendor's prefix. They sort by age, which the vendor does not promise. */
  newId(prefix: string): string;
  /** The moment by the miniature's clock, as the vendor writes it. */
  instant(): string;
}

export function createStore(rules: Rules): Store {
  let last = 0xc0;
  return {
    rules,
    vouchers: new Map(),
    redemptions: new Map(),
    rollbacks: new Map(),
    orders: new Map(),
    customers: new Map(),
    publications: [],
    transactions: [],
    locks: [],
    newId: (prefix) => `${prefix}_0f${(++last).toString(16).padStart(16, '0')}`,
    instant: () => new Date(rules.now()).toISOString(),
  };
}

/** By code, exactly as written, or by the opaque id: both stand in the same place of a path. */
export function voucherBy(store: Store, codeOrId: string): Voucher {
  const byId = store.vouchers.get(codeOrId);
  if (byId) return byId;
  for (const voucher of store.vouchers.values()) if (voucher.code === codeOrId) return voucher;
  throw notFound('voucher', codeOrId);
}

export function orderBy(store: Store, idOrSource: string): Order | undefined {
  const byId = store.orders.get(idOrSource);
  if (byId) return byId;
  for (const order of store.orders.values()) if (order.sourceId === idOrSource) return order;
  return undefined;
}

export function customerBy(store: Store, idOrSource: string): Customer | undefined {
  const byId = store.customers.get(idOrSource);
  if (byId) return byId;
  for (const customer of store.customers.values()) if (customer.sourceId === idOrSource) return customer;
  return undefined;
}

export function balanceOf(voucher: Voucher): number {
  if (voucher.gift === null) return 0;
  return voucher.gift.amount - voucher.gift.subtracted - voucher.redeemedAmount;
}

/** Locks that still hold, without those whose time is over. */
export function locksOn(store: Store, voucher: Voucher): readonly Lock[] {
  store.locks = store.locks.filter((lock) => lock.until > store.rules.now());
  return store.locks.filter((lock) => lock.voucherId === voucher.id);
}
