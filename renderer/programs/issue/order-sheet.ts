import type { DesignBody } from '#shared/domain/design.ts';
import { isMany, type OrderKind } from '#shared/domain/order-kind.ts';

/** The empty sheet of each. */
export const freshOf: Readonly<Record<OrderKind, DesignBody>> = {
  'gift-card': { initialValue: '', isPhysical: false },
  'gift-cards': { initialValue: '', isPhysical: true, count: 10 },
  'gift-voucher': { amount: '' },
  'gift-vouchers': { amount: '', count: 10 },
};

/** How many cards it comes to; undefined while that makes no sense. */
export function countOf(kind: OrderKind, body: DesignBody): number | undefined {
  if (!isMany(kind)) return 1;
  const people = body['recipients'];
  if (Array.isArray(people)) return people.length;
  const count = body['count'];
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : undefined;
}
