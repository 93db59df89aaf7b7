import type { Customer, Order, Redemption, Rollback, Voucher, VoucherTransaction } from './model.ts';
import { balanceOf, type Store } from './store.ts';

/** How the vendor spells its objects. */
export function voucherJson(voucher: Voucher) {
  const path = `/v1/vouchers/${encodeURIComponent(voucher.code)}`;
  const asset = (kind: string) => ({
    id: `U2FsdGVk${voucher.id}`,
    url: `https://dl.voucherify.io/api/v1/assets/${kind}/${voucher.id}`,
  });
  const gift = voucher.gift && {
    amount: voucher.gift.amount,
    subtracted_amount: voucher.gift.subtracted,
    balance: balanceOf(voucher),
    effect: voucher.gift.effect,
  };
  return {
    id: voucher.id,
    code: voucher.code,
    campaign: voucher.campaign,
    campaign_id: voucher.campaign === null ? null : 'camp_0aklee',
    category: null,
    category_id: null,
    categories: [],
    type: voucher.type,
    discount: voucher.discount,
    gift,
    loyalty_card: null,
    start_date: voucher.startDate,
    expiration_date: voucher.expirationDate,
    validity_timeframe: null,
    validity_day_of_week: null,
    validity_hours: null,
    ...voucher.extra,
    active: voucher.active,
    additional_info: voucher.additionalInfo,
    metadata: voucher.metadata,
    assets: { qr: asset('qr'), barcode: asset('barcode') },
    is_referral_code: false,
    created_at: voucher.createdAt,
    updated_at: voucher.updatedAt,
    holder_id: voucher.holderId,
    referrer_id: null,
    validation_rules_assignments: { object: 'list', data_ref: 'data', data: [], total: voucher.rule ? 1 : 0 },
    redemption: {
      quantity: voucher.quantity,
      redeemed_quantity: voucher.redeemedQuantity,
      ...(voucher.gift ? { redeemed_amount: voucher.redeemedAmount } : {}),
      object: 'list',
      url: `${path}/redemptions?page=1&limit=10`,
    },
    publish: { object: 'list', count: voucher.published, url: `${path}/publications?page=1&limit=10` },
    object: 'voucher',
  };
}

export function orderJson(store: Store, order: Order) {
  const redemptions = order.redemptions.map((id) => {
    const redemption = store.redemptions.get(id);
    const rollback = redemption?.rollbackId ? store.rollbacks.get(redemption.rollbackId) : undefined;
    const entry = {
      date: redemption?.date,
      related_object_type: 'voucher',
      related_object_id: redemption?.voucherId,
      ...(rollback ? { rollback_id: rollback.id, rollback_date: rollback.date } : {}),
    };
    return [id, entry] as const;
  });
  return {
    id: order.id,
    source_id: order.sourceId,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    status: order.status,
    amount: order.amount,
    initial_amount: order.amount,
    discount_amount: order.discount,
    total_discount_amount: order.discount,
    total_applied_discount_amount: order.discount,
    total_amount: order.amount - order.discount,
    items: order.items,
    metadata: order.metadata,
    customer_id: order.customerId,
    customer: order.customerId === null ? null : { id: order.customerId, object: 'customer' },
    referrer_id: null,
    redemptions: Object.fromEntries(redemptions),
    object: 'order',
  };
}

export function redemptionJson(store: Store, it: Redemption) {
  const voucher = store.vouchers.get(it.voucherId);
  const order = it.orderId === null ? undefined : store.orders.get(it.orderId);
  const rollback = it.rollbackId === null ? undefined : store.rollbacks.get(it.rollbackId);
  return {
    id: it.id,
    customer_id: it.customerId,
    tracking_id: null,
    metadata: it.metadata,
    ...(it.amount === null ? {} : { amount: it.amount, gift: { amount: it.amount } }),
    ...(it.parentId === null ? {} : { redemption: it.parentId }),
    date: it.date,
    result: it.failure ? 'FAILURE' : 'SUCCESS',
    status: it.failure ? 'FAILED' : rollback ? 'ROLLED_BACK' : 'SUCCEEDED',
    ...(it.failure ? { failure_code: it.failure.key, failure_message: it.failure.message } : {}),
    ...(rollback ? { related_redemptions: { rollbacks: [{ id: rollback.id, date: rollback.date }] } } : {}),
    order: order ? orderJson(store, order) : null,
    channel: { channel_id: 'training', channel_type: 'API' },
    related_object_type: 'voucher',
    related_object_id: it.voucherId,
    voucher: voucher ? voucherJson(voucher) : null,
    object: 'redemption',
  };
}

export function rollbackJson(store: Store, it: Rollback) {
  const redemption = store.redemptions.get(it.redemptionId);
  const voucher = redemption ? store.vouchers.get(redemption.voucherId) : undefined;
  const order = redemption?.orderId ? store.orders.get(redemption.orderId) : undefined;
  return {
    id: it.id,
    date: it.date,
    customer_id: redemption?.customerId ?? null,
    tracking_id: null,
    ...(it.amount === null ? {} : { amount: -it.amount }),
    redemption: it.redemptionId,
    reason: it.reason,
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    metadata: it.metadata,
    order: order ? orderJson(store, order) : null,
    channel: { channel_id: 'training', channel_type: 'API' },
    voucher: voucher ? voucherJson(voucher) : null,
    object: 'redemption_rollback',
  };
}

export function transactionJson(store: Store, it: VoucherTransaction) {
  const order = it.orderId === null ? undefined : store.orders.get(it.orderId);
  const manual = it.type === 'CREDITS_ADDITION' || it.type === 'CREDITS_REMOVAL';
  return {
    id: it.id,
    source_id: it.sourceId,
    voucher_id: it.voucherId,
    campaign_id: null,
    source: 'API',
    reason: it.reason,
    type: it.type,
    details: {
      balance: {
        type: 'gift_voucher',
        total: it.total,
        object: 'balance',
        amount: it.amount,
        balance: it.balance,
        operation_type: manual ? 'MANUAL' : 'AUTOMATIC',
        related_object: { id: it.voucherId, type: 'voucher' },
      },
      ...(order ? { order: { id: order.id, source_id: order.sourceId } } : {}),
      ...(it.redemptionId === null ? {} : { redemption: { id: it.redemptionId } }),
      ...(it.rollbackId === null ? {} : { rollback: { id: it.rollbackId } }),
    },
    related_transaction_id: null,
    created_at: it.createdAt,
  };
}

export function customerJson(customer: Customer) {
  return {
    id: customer.id,
    source_id: customer.sourceId,
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    metadata: customer.metadata,
    created_at: customer.createdAt,
    object: 'customer',
  };
}
