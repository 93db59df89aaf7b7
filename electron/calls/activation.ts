import type { Vendors } from '#electron/terminal/vendors.ts';
import type { Operation } from '#shared/domain/action.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { compare, type Money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';

type Activate = Extract<Operation, { do: 'activate' }>;

export interface ActivationAsk {
  readonly vendor: Vendor;
  /** Undefined for a card that was never seen. */
  readonly seen: { readonly faceValue: Money | null } | undefined;
  readonly operation: Activate;
  readonly loadId: string | undefined;
}

export interface Activation {
  readonly activate: Activate;
  /** What follows it as an action of its own. */
  readonly load: { readonly id: string; readonly operation: Operation } | undefined;
}

/**
 * One card is activated: with the value fixed at its issue, with one that its vendor takes along, or empty with a
 * load behind it.
 */
export function activationOf(vendors: Vendors, { vendor, seen, operation, loadId }: ActivationAsk): Result<Activation> {
  const asked = operation.faceValue;
  const fixed = seen?.faceValue ?? null;
  if (fixed !== null) {
    if (asked !== null && (asked.currency !== fixed.currency || compare(asked, fixed) !== 0)) {
      return wrong('operation.faceValue', 'the value of this card is fixed');
    }
    return done({ activate: { ...operation, faceValue: fixed }, load: undefined });
  }
  if (seen === undefined || vendors.loadsByActivating(vendor)) {
    if (seen !== undefined && asked === null) return wrong('operation.faceValue', 'an open-amount card needs one');
    return done({ activate: operation, load: undefined });
  }
  if (asked === null) return wrong('operation.faceValue', 'an open-amount card needs one');
  if (loadId === undefined) return wrong('loadId', 'this vendor loads an open-amount card apart');
  return done({
    activate: { ...operation, faceValue: null },
    load: { id: loadId, operation: { do: 'add', amount: asked } },
  });
}

function wrong(field: string, why: string): Result<never> {
  return refused({ code: 'bad-request', field, why } as const);
}
