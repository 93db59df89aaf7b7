import { describe, expect, test } from 'vitest';
import { problemFrom } from '#shared/api/voucherify/problems.ts';
import { reasonOf, readReason } from '#shared/api/voucherify/labels.ts';
import type { Action } from '#shared/domain/action.ts';

const from = (status: number, key?: string, extra: object = {}) =>
  problemFrom(status, key === undefined ? undefined : { key, ...extra }, null);

describe('a refusal of the vendor', () => {
  test.each([
    [404, 'not_found', 'not-found'],
    [404, 'resource_not_found', 'not-found'],
    [400, 'voucher_disabled', 'suspended'],
    [400, 'voucher_expired', 'expired'],
    [400, 'voucher_not_active', 'not-active-yet'],
    [400, 'voucher_not_active_now', 'rule-broken'],
    [400, 'quantity_exceeded', 'used-up'],
    [400, 'gift_amount_exceeded', 'not-enough'],
    [400, 'loyalty_card_points_exceeded', 'not-enough'],
    [400, 'multiple_requests', 'busy'],
    [400, 'order_rules_violated', 'rule-broken'],
    [400, 'customer_rules_violated', 'rule-broken'],
    [400, 'redemption_rules_violated', 'rule-broken'],
    [400, 'metadata_validation_failed', 'rule-broken'],
    [400, 'missing_customer', 'rule-broken'],
    [400, 'missing_order_items_amount', 'rule-broken'],
    [400, 'already_rolled_back', 'not-possible'],
    [400, 'invalid_redemption', 'not-possible'],
    [400, 'invalid_redemption_parent', 'not-possible'],
    [400, 'voucher_already_published', 'not-possible'],
    [400, 'duplicate_source_id', 'not-possible'],
    [400, 'invalid_state_transition', 'not-possible'],
    [400, 'invalid_payload', 'bad-request'],
    [409, 'duplicate_found', 'bad-request'],
    [409, 'member_already_exists', 'not-possible'],
    [423, 'non_active_program', 'not-possible'],
    [423, 'non_active_member', 'suspended'],
    [423, 'program_outside_validity_window', 'rule-broken'],
    [423, 'zero_card_balance', 'not-enough'],
    [423, 'insufficient_card_balance', 'not-enough'],
    [423, 'pay_with_points_not_enabled', 'not-possible'],
    [423, 'reward_out_of_stock', 'not-possible'],
    [423, 'resource_locked', 'not-possible'],
    [401, 'unauthorized', 'credential-refused'],
    [402, 'missing_required_feature', 'not-allowed'],
    [403, 'forbidden', 'not-allowed'],
    [403, 'missing_required_permission', 'not-allowed'],
    [403, 'integration_api_key_required', 'not-allowed'],
    [429, 'too_many_requests', 'rate-limited'],
    [500, 'internal_error', 'vendor-down'],
  ])('%i %s is %s', (status, key, code) => {
    expect(from(status, key).code).toBe(code);
  });

  test.each([
    [401, 'credential-refused'],
    [402, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [405, 'bad-request'],
    [408, 'timed-out'],
    [409, 'not-possible'],
    [413, 'bad-request'],
    [429, 'rate-limited'],
    [503, 'vendor-down'],
  ])('without a body %i is %s', (status, code) => {
    expect(from(status).code).toBe(code);
  });

  test('the shop’s own sentence goes before the vendor’s', () => {
    const extra = { message: 'order rules violated', error: { message: 'only from 25.00' } };
    expect(from(400, 'order_rules_violated', extra)).toEqual({ code: 'rule-broken', text: 'only from 25.00' });
  });

  test('a bad payload names its field where the vendor does', () => {
    const details = "Property .redeemables[1] should have required property 'id'";
    expect(from(400, 'invalid_payload', { details })).toMatchObject({ field: 'redeemables[1]' });
    expect(from(400, 'invalid_payload', { details: 'redeemables.0.id: required' })).toMatchObject({
      field: 'redeemables.0.id',
    });
  });
});

describe('the label in a reason', () => {
  const action = (till: string, cashier: string): Action => ({
    id: '7b0e0a34-55d5-4a0f-9a53-3f0d0d6f8a11',
    card: { vendor: 'voucherify', id: 'v_1', program: null },
    operation: { do: 'lift' },
    till,
    cashier,
    at: '2026-11-20T10:00:00Z',
  });

  test('is read back, whatever else the reason says', () => {
    const it = action('till-1', 'ann');
    expect(readReason(reasonOf(it, 'Give-back of r_1: [sic]; broken]'))).toEqual({
      note: 'Give-back of r_1: [sic]; broken]',
      till: 'till-1',
      cashier: 'ann',
      actionId: it.id,
    });
  });

  test('fits into 255 characters with the longest names and any note', () => {
    const reason = reasonOf(action('t'.repeat(50), 'c;]'.repeat(16)), 'n'.repeat(500));
    expect(reason.length).toBeLessThanOrEqual(255);
    expect(readReason(reason).actionId).toBe('7b0e0a34-55d5-4a0f-9a53-3f0d0d6f8a11');
  });

  test('of somebody else is only a note', () => {
    expect(readReason('by hand')).toEqual({ note: 'by hand', till: null, cashier: null, actionId: null });
  });
});
