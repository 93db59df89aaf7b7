import type { Problem } from '../../domain/problem.ts';
import type { WireError } from './wire/error.ts';
import type { WireJudgement } from './wire/redemption.ts';

type Ready = (error: WireError) => Problem;

const notPossible: Ready = (error) => ({ code: 'not-possible', why: error.key ?? 'refused' });
const notEnough: Ready = () => ({ code: 'not-enough', left: null });
/** The shop's own sentence if a rule carries one. The vendor's texts can be changed by anybody: shown, never matched on. */
const ruleBroken: Ready = (error) => ({ code: 'rule-broken', text: error.error?.message ?? error.message ?? null });

const byKey: Readonly<Record<string, Ready>> = {
  not_found: () => ({ code: 'not-found' }),
  resource_not_found: () => ({ code: 'not-found' }),
  voucher_disabled: () => ({ code: 'suspended', until: null, reason: null }),
  non_active_member: () => ({ code: 'suspended', until: null, reason: null }),
  voucher_expired: () => ({ code: 'expired', on: null }),
  voucher_not_active: () => ({ code: 'not-active-yet' }),
  voucher_not_active_now: ruleBroken,
  quantity_exceeded: () => ({ code: 'used-up' }),
  gift_amount_exceeded: notEnough,
  loyalty_card_points_exceeded: notEnough,
  insufficient_card_balance: notEnough,
  zero_card_balance: notEnough,
  // Somebody else is redeeming or rolling back the same thing right now.
  multiple_requests: () => ({ code: 'busy' }),
  order_rules_violated: ruleBroken,
  customer_rules_violated: ruleBroken,
  redemption_rules_violated: ruleBroken,
  metadata_validation_failed: ruleBroken,
  missing_customer: ruleBroken,
  missing_order_items: ruleBroken,
  missing_order_items_amount: ruleBroken,
  program_outside_validity_window: ruleBroken,
  duplicate_found: () => ({ code: 'bad-request', field: 'code', why: 'taken already' }),
  unauthorized: () => ({ code: 'credential-refused' }),
  forbidden: () => ({ code: 'not-allowed' }),
  missing_required_permission: () => ({ code: 'not-allowed' }),
  missing_required_feature: () => ({ code: 'not-allowed' }),
  integration_api_key_required: () => ({ code: 'not-allowed' }),
};

/** The field that a refusal names, and what it says of it: "rewards.0.id: ..." in loyalty v2, "Property .redeemables[1] should ..." before. */
function faultOf(error: WireError): { readonly field: string; readonly why: string } | undefined {
  const details = typeof error.details === 'string' ? error.details : '';
  const [, field, , why = ''] = /^(?:Property )?\.?([\w.$[\]-]+)(: | should )(.*)/s.exec(details) ?? [];
  return field === undefined ? undefined : { field, why: why === '' ? (error.message ?? details) : why };
}

function pathOf(field: string): (string | number)[] {
  const steps = field.split(/[.[\]]+/).filter((it) => it !== '');
  return steps.map((it) => (/^\d+$/.test(it) ? Number(it) : it));
}

function badRequest(status: number, error: WireError | undefined): Problem {
  const fault = error && faultOf(error);
  return {
    code: 'bad-request',
    field: fault?.field ?? 'body',
    why: error?.message ?? `status ${status}`,
    ...(fault !== undefined && { faults: [{ path: pathOf(fault.field), why: fault.why }] }),
  };
}

/** What a refusal means to us. The key decides; without one, the status does. `until` is read from the headers. */
export function problemFrom(status: number, error: WireError | undefined, until: string | null): Problem {
  if (status === 429) return { code: 'rate-limited', until };
  // A proxy gave up waiting: the vendor behind it may have gone on.
  if (status === 408) return { code: 'timed-out' };
  if (status >= 500) return { code: 'vendor-down' };
  const ready = error?.key ? byKey[error.key] : undefined;
  if (error && ready) return ready(error);
  switch (status) {
    case 401:
      return { code: 'credential-refused' };
    case 402:
    case 403:
      return { code: 'not-allowed' };
    case 404:
      return { code: 'not-found' };
    case 400:
    case 405:
    case 406:
    case 413:
    case 415:
      if (error?.key && error.key !== 'invalid_payload') return notPossible(error);
      return badRequest(status, error);
    default:
      return notPossible(error ?? {});
  }
}

/** `valid: false`, and a redemption that left everything out, come with status 200; the reason is an error object inside. */
export function whyNot(answer: WireJudgement): Problem {
  const judged = [...(answer.inapplicable_redeemables ?? []), ...(answer.redeemables ?? [])];
  const error = judged.find((it) => it.result?.error)?.result?.error;
  return error ? problemFrom(error.code ?? 400, error, null) : { code: 'rule-broken', text: null };
}
