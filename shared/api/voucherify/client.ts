import { cardDefinitionCalls, programCalls } from './calls/design.ts';
import { catalogCalls } from './calls/catalog.ts';
import { memberCalls, paymentCalls, pointCalls, rewardPurchaseCalls } from './calls/members.ts';
import { asyncActionCalls, customerCalls, orderCalls } from './calls/orders.ts';
import { publicationCalls, redemptionCalls, validationCalls } from './calls/redemptions.ts';
import { voucherCalls } from './calls/vouchers.ts';
import type { Caller } from './caller.ts';
import { createSpeaks } from './detect.ts';
import type { Dialect } from './dialect.ts';

/** Every call this product makes of the vendor, by subject, in the vendor's own words. */
export function createVoucherifyClient(call: Caller, dialect: Dialect | 'detect') {
  const speaks = createSpeaks(dialect, call);
  return {
    dialect: speaks,
    vouchers: voucherCalls(call),
    validations: validationCalls(call),
    redemptions: redemptionCalls(call),
    publications: publicationCalls(call),
    orders: orderCalls(call),
    customers: customerCalls(call),
    asyncActions: asyncActionCalls(call),
    cardDefinitions: cardDefinitionCalls(call, speaks),
    programs: programCalls(call, speaks),
    members: memberCalls(call, speaks),
    points: pointCalls(call),
    payments: paymentCalls(call),
    rewardPurchases: rewardPurchaseCalls(call, speaks),
    ...catalogCalls(call, speaks),
  };
}

export type VoucherifyClient = ReturnType<typeof createVoucherifyClient>;
