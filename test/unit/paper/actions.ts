import type { ActionView } from '#shared/contract/action-view.ts';
import type { Stub } from '#shared/paper/counterfoil.ts';
import { money } from '#shared/money/money.ts';

/** 20.00 taken from a gift card, in whatever state is asked for. */
export function taking(over: Partial<ActionView> = {}): ActionView {
  return {
    id: '6f1c2f0e-6d0f-4f0a-9a77-2f4f6a1f0b11',
    serial: '1-000417',
    state: 'accepted',
    provisional: false,
    card: { vendor: 'loyaltydog', ref: null, lastFour: '4417', title: 'Oak & Linen gift card' },
    operation: { do: 'take', amount: money(2000, 'EUR'), bill: money(3150, 'EUR') },
    till: '1',
    cashier: 'Ana M.',
    at: '2026-11-25T14:54:25.000Z',
    attempts: 1,
    nextTryAt: null,
    settlement: null,
    problem: null,
    parked: null,
    reverses: null,
    ...over,
  };
}

export const agreed: ActionView['settlement'] = {
  vendor: 'loyaltydog',
  movementId: 'm1',
  left: money(3000, 'EUR'),
  points: null,
  at: '2026-11-25T14:54:26.000Z',
};

export function stubOf(action: ActionView, over: Partial<Stub> = {}): Stub {
  return {
    action,
    shop: 'Oak & Linen',
    cashier: action.cashier,
    training: false,
    comesTo: null,
    counted: money(3000, 'EUR'),
    takenBackAs: null,
    stub: 'first',
    ...over,
  };
}
