import { describe, expect, test } from 'vitest';
import { createAmounts } from '#shared/api/voucherify/amounts.ts';
import { cardFromVoucher, movementFrom } from '#shared/api/voucherify/map.ts';
import { whyNot } from '#shared/api/voucherify/problems.ts';
import { redeemedSchema, redemptionSchema, validationSchema } from '#shared/api/voucherify/wire/redemption.ts';
import { balanceSchema, transactionSchema, voucherSchema } from '#shared/api/voucherify/wire/voucher.ts';

const amounts = createAmounts('EUR', 'hundredths');
const now = Date.parse('2026-11-20T10:00:00Z');

/** Answers as thin as the vendor's own samples make them, with fields we have never heard of. */
describe('answers of Voucherify', () => {
  test('a voucher with only what every sample has is a card', () => {
    const thin = {
      id: 'v_hrMBBeT4',
      code: 'x',
      type: 'GIFT_VOUCHER',
      gift: { amount: 55_000, balance: 44_700 },
      later: { new: 1 },
    };
    expect(cardFromVoucher(voucherSchema.parse(thin), amounts, now)).toMatchObject({
      ok: true,
      value: { status: 'active', balance: { minor: 44_700 } },
    });
  });

  test('a coupon of a kind that came later is still a coupon', () => {
    const odd = { id: 'v_1', code: 'x', type: 'DISCOUNT_VOUCHER', discount: { type: 'SURPRISE' }, active: true };
    expect(cardFromVoucher(voucherSchema.parse(odd), amounts, now)).toMatchObject({
      ok: true,
      value: { kind: 'coupon', discount: { type: 'other' } },
    });
  });

  test('a percentage keeps its decimals as text', () => {
    const odd = { id: 'v_1', code: 'x', type: 'DISCOUNT_VOUCHER', discount: { type: 'PERCENT', percent_off: '12.5' } };
    expect(cardFromVoucher(voucherSchema.parse(odd), amounts, now)).toMatchObject({
      value: { discount: { off: '12.5' } },
    });
  });

  test('a discount by formula promises no figure', () => {
    const discount = { type: 'AMOUNT', amount_off: 400, amount_off_formula: 'ORDER_AMOUNT / 10' };
    const odd = { id: 'v_1', code: 'x', type: 'DISCOUNT_VOUCHER', discount };
    expect(cardFromVoucher(voucherSchema.parse(odd), amounts, now)).toMatchObject({
      value: { discount: { type: 'other', text: 'formula' } },
    });
  });

  test('a redemption that left the voucher out says why', () => {
    const error = { code: 400, key: 'order_rules_violated', error: { message: 'only on Fridays' } };
    const left = {
      redemptions: [],
      inapplicable_redeemables: [{ status: 'INAPPLICABLE', id: 'x', result: { error } }],
    };
    expect(whyNot(redeemedSchema.parse(left))).toEqual({ code: 'rule-broken', text: 'only on Fridays' });
  });

  test('a legacy loyalty card shows its points', () => {
    const old = {
      id: 'v_1',
      code: 'x',
      type: 'LOYALTY_CARD',
      gift: null,
      discount: null,
      loyalty_card: { points: 110, balance: 100 },
    };
    expect(cardFromVoucher(voucherSchema.parse(old), amounts, now)).toMatchObject({
      value: { kind: 'loyalty-card', points: 100 },
    });
  });

  test('a redemption without a status, an order without a discount and an error without a key are read', () => {
    const redemption = {
      id: 'r_1',
      object: 'redemption',
      date: '2022-07-12T11:00:26.247Z',
      result: 'SUCCESS',
      amount: 5,
      voucher: { gift: null },
    };
    expect(redemptionSchema.parse(redemption).id).toBe('r_1');
    expect(
      redeemedSchema.parse({ redemptions: [redemption], order: { id: 'ord_1', source_id: null, redemptions: null } }),
    ).toBeTruthy();
    const no = {
      valid: false,
      redeemables: [{ id: 'x', object: 'voucher', result: { error: { code: 404, message: 'gone' } } }],
    };
    expect(validationSchema.parse(no).valid).toBe(false);
  });

  test('a balance line may leave out what it likes but its kind and its time', () => {
    const line = transactionSchema.parse({
      id: 'vtx_1',
      type: 'CREDITS_REMOVAL',
      source_id: null,
      created_at: '2026-11-20T09:00:00Z',
    });
    expect(movementFrom(line, amounts)).toMatchObject({ kind: 'other', amount: null, actionId: null });
    expect(
      balanceSchema.parse({ amount: 2000, total: 42_000, balance: 2000, type: 'gift_voucher', object: 'balance' })
        .balance,
    ).toBe(2000);
  });

  test('what was taken is negative whichever sign the vendor wrote', () => {
    for (const amount of [-700, 700]) {
      const line = transactionSchema.parse({
        id: 'vtx_1',
        type: 'CREDITS_REDEMPTION',
        created_at: '2026-11-20T09:00:00Z',
        details: {
          balance: { amount, balance: 300 },
          redemption: { id: 'r_9' },
          order: { source_id: 'till 4, sale 12' },
        },
      });
      expect(movementFrom(line, amounts)).toMatchObject({
        id: 'r_9',
        amount: { minor: -700 },
        left: { minor: 300 },
        actionId: null,
      });
    }
  });
});
