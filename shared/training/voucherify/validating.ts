import { worthOf, type Use } from './applicable.ts';
import { Refusal } from './refusal.ts';
import { once, priced, useOf, type SpendBody } from './spend-request.ts';
import { balanceOf, type Store } from './store.ts';

const unitMs: Readonly<Record<string, number>> = {
  DAYS: 86_400_000,
  HOURS: 3_600_000,
  MINUTES: 60_000,
  SECONDS: 1000,
  MILLISECONDS: 1,
  MICROSECONDS: 1e-3,
  NANOSECONDS: 1e-6,
};

const stackingRules = {
  redeemables_limit: 30,
  applicable_redeemables_limit: 5,
  applicable_redeemables_per_category_limit: 1,
  applicable_exclusive_redeemables_limit: 1,
  redeemables_application_mode: 'ALL',
  redeemables_rollback_order_mode: 'WITH_ORDER',
};

function embedded(refusal: Refusal, requestId: string) {
  return { error: refusal.body(requestId), details: { message: refusal.message, key: refusal.key } };
}

/** A "no" is no error here: the answer says `valid: false`, and carries the refusal it would be. */
export function validate(store: Store, body: SpendBody) {
  once(body);
  const order = priced(store, body);
  let discount = order.discount;
  const entries = body.redeemables.map((asked) => {
    try {
      const use = useOf(store, asked, body);
      const worth = worthOf(store, use, { amount: order.amount, discount });
      discount += worth;
      const gift = use.voucher.gift ? { gift: { balance: balanceOf(use.voucher), credits: use.credits ?? worth } } : {};
      const coupon = use.voucher.discount ? { discount: use.voucher.discount } : {};
      return {
        use,
        ok: true,
        json: { status: 'APPLICABLE', id: asked.id, object: 'voucher', result: { ...gift, ...coupon } },
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const result = embedded(error, store.newId('v-'));
      return { use: null, ok: false, json: { status: 'INAPPLICABLE', id: asked.id, object: 'voucher', result } };
    }
  });
  const valid = entries.every((it) => it.ok);
  const session =
    valid && body.session
      ? lock(
          store,
          entries.flatMap((it) => it.use ?? []),
          body,
        )
      : undefined;
  const total = valid ? discount : order.discount;
  return {
    ...(valid ? { id: store.newId('valid') } : {}),
    valid,
    redeemables: entries.map((it) => it.json),
    inapplicable_redeemables: entries.filter((it) => !it.ok).map((it) => it.json),
    skipped_redeemables: [],
    order: {
      ...(body.order?.source_id ? { source_id: body.order.source_id } : {}),
      amount: order.amount,
      initial_amount: order.amount,
      discount_amount: total,
      total_discount_amount: total,
      total_applied_discount_amount: total,
      total_amount: order.amount - total,
      customer_id: null,
      referrer_id: null,
      object: 'order',
    },
    ...(session ? { session } : {}),
    tracking_id: body.tracking_id ?? null,
    stacking_rules: stackingRules,
  };
}

/** Puts the locks on. Without a ttl they hold for seven days: an abandoned sale freezes a card for a week. */
function lock(store: Store, uses: readonly Use[], body: SpendBody) {
  const key = body.session?.key ?? store.newId('ssn');
  const ttl = body.session?.ttl ?? 7;
  const unit = body.session?.ttl === undefined ? 'DAYS' : (body.session.ttl_unit ?? 'DAYS');
  store.locks = store.locks.filter((it) => it.key !== key);
  const until = store.rules.now() + ttl * (unitMs[unit] ?? 0);
  for (const use of uses) store.locks.push({ voucherId: use.voucher.id, key, credits: use.credits ?? 0, until });
  return { key, type: 'LOCK', ttl, ttl_unit: unit };
}
