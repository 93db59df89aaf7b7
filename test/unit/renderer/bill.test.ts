import { remaining, type Payment } from '#renderer/counter/remaining.ts';
import type { ActionState, ActionView } from '#shared/contract/action-view.ts';
import type { Operation } from '#shared/domain/action.ts';
import { money, type Money } from '#shared/money/money.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const euro = (minor: number) => money(minor, 'EUR');
const due = euro(5000);

interface Given {
  readonly state?: ActionState;
  readonly worth?: Money;
  readonly reverses?: string;
}

const action = (id: string, operation: Operation, { state = 'confirmed', worth, reverses }: Given = {}) =>
  ({
    id,
    operation,
    state,
    reverses: reverses ?? null,
    settlement: worth === undefined ? null : { worth },
  }) as ActionView;

const take = (minor: number): Operation => ({ do: 'take', amount: euro(minor), bill: due });
const coupon: Operation = { do: 'use-coupon', bill: due };
const giveBack = (minor: number | null): Operation => ({
  do: 'give-back',
  movementId: 'm',
  amount: minor === null ? null : euro(minor),
  reason: null,
});

test('a voucher pays what its issuer says, and until then what the till counted', () => {
  const paidBy: Payment[] = [{ id: 'a', counted: euro(600) }];
  expect(remaining(due, paidBy, [action('a', coupon, { state: 'waiting' })])).toEqual(euro(4400));
  expect(remaining(due, paidBy, [action('a', coupon, { worth: euro(500) })])).toEqual(euro(4500));
  expect(remaining(due, paidBy, [action('a', coupon, { state: 'refused' })])).toEqual(due);
});

test('what nobody can count yet pays nothing', () => {
  const points: Operation = { do: 'pay-with-points', bill: due, atMostPoints: null };
  expect(remaining(due, [{ id: 'a' }], [action('a', points, { state: 'unknown' })])).toEqual(due);
  expect(remaining(due, [{ id: 'a' }], [action('a', points, { worth: euro(250) })])).toEqual(euro(4750));
});

test('what is given back is due again, whole or in part, unless that was refused', () => {
  const paidBy: Payment[] = [{ id: 'a' }];
  const first = action('a', take(2000));
  const back = (minor: number | null, state: ActionState) =>
    remaining(due, paidBy, [first, action('b', giveBack(minor), { state, reverses: 'a' })]);
  expect(back(null, 'confirmed')).toEqual(due);
  expect(back(500, 'confirmed')).toEqual(euro(3500));
  expect(back(500, 'refused')).toEqual(euro(3000));
});

test('over any cards, the bill is what they paid and what remains; those of other bills pay nothing', () => {
  const states = fc.constantFrom<ActionState[]>('accepted', 'waiting', 'unknown', 'confirmed', 'refused', 'withdrawn');
  const payments = fc.array(fc.record({ minor: fc.integer({ min: 1, max: 900 }), state: states, ours: fc.boolean() }));
  fc.assert(
    fc.property(payments, (all) => {
      const actions = all.map(({ minor, state }, index) => action(String(index), take(minor), { state }));
      const paidBy = all.flatMap(({ ours }, index) => (ours ? [{ id: String(index) }] : []));
      const paid = all
        .filter(({ state, ours }) => ours && state !== 'refused' && state !== 'withdrawn')
        .reduce((sum, { minor }) => sum + minor, 0);
      expect(remaining(due, paidBy, actions)).toEqual(euro(due.minor - paid));
    }),
  );
});
