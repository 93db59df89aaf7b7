import fc from 'fast-check';
import type { Operation } from '#shared/domain/action.ts';
import { FakeVendor } from './fake-vendor.ts';
import type { ManualTime } from './manual-time.ts';
import { accept, euros, newAction, take, type Till } from './till.ts';

export const settlement = { vendor: 'loyaltydog', movementId: null, left: euros(500), points: null, at: null } as const;

const amount = fc.integer({ min: 1, max: 20_000 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  amount.map(take),
  amount.map((minor): Operation => ({ do: 'add', amount: euros(minor) })),
  fc.constantFrom<Operation>(
    { do: 'activate', faceValue: null, code: null },
    { do: 'activate', faceValue: euros(2_500), code: null },
    { do: 'give-back', movementId: 'm', amount: euros(300), reason: null },
    { do: 'give-back', movementId: 'm', amount: null, reason: null },
    { do: 'use-coupon', bill: euros(4_000) },
    { do: 'void', reason: 'lost' },
    { do: 'suspend', reason: 'lost', until: null },
  ),
);
/** An action of any kind, and how it ended. */
export const deed = fc.record({
  operation,
  cashier: fc.constantFrom('Ada', 'Jo Larsen'),
  vendor: fc.constantFrom('loyaltydog' as const, 'voucherify' as const),
  offline: fc.boolean(),
  /** A give-back is of a coupon, which put no money on a card. */
  ofCoupon: fc.boolean(),
  wait: fc.integer({ min: 0, max: 5_000_000 }),
  end: fc.constantFrom(
    'confirmed',
    'refused',
    'withdrawn',
    'open',
    'was-done',
    'write-off',
    'collected',
    'send-again',
    'twice' as const,
  ),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does it, and answers what an account should have of it, worked out by hand from the deed alone. */
export function live(till: Till, time: ManualTime, it: Deed, known = 777): { does: string; minor: number } | undefined {
  const vendor = new FakeVendor({ vendor: it.vendor });
  const undoes = it.operation.do === 'give-back' && it.ofCoupon && known !== 0;
  const more = {
    cashier: it.cashier,
    provisional: it.offline,
    ...(known === 0 ? {} : { comesTo: euros(known) }),
    ...(undoes ? { undoes: 'use-coupon' as const } : {}),
  };
  const record = accept(till, newAction(vendor.card('card-1', 0), it.operation, more));
  time.setWall(it.wait);
  const { journal } = till;
  const confirmed = {
    what: 'confirmed',
    by: 'answer',
    person: null,
    settlement: { ...settlement, worth: euros(42) },
  } as const;
  const parked = { why: 'conflict', problem: null, text: null, shortfall: null, next: 'write-off' } as const;
  const settled = { what: 'settled', by: 'Jo', note: null, followUp: null } as const;
  const operationDoes = it.operation.do;
  const does = undoes ? 'undo' : operationDoes;
  const said =
    operationDoes === 'take' || operationDoes === 'add'
      ? it.operation.amount
      : operationDoes === 'give-back'
        ? it.operation.amount
        : operationDoes === 'activate'
          ? it.operation.faceValue
          : null;
  const answered = operationDoes === 'activate' ? 500 : operationDoes === 'use-coupon' ? 42 : known;
  switch (it.end) {
    case 'confirmed':
      journal.add([{ action: record, entry: confirmed }]);
      return { does, minor: said?.minor ?? answered };
    case 'was-done':
      journal.add([{ action: record, entry: { what: 'parked', parked } }]);
      journal.add([{ action: record, entry: { ...settled, how: 'was-done', shortfall: null } }]);
      return { does, minor: said?.minor ?? known };
    case 'write-off':
      journal.add([{ action: record, entry: { ...settled, how: 'write-off', shortfall: euros(99) } }]);
      return { does: 'write-off', minor: 99 };
    case 'twice':
      journal.add([
        { action: record, entry: { what: 'sending', attempt: 1 } },
        { action: record, entry: { what: 'unknown', problem: null } },
        { action: record, entry: { what: 'sending', attempt: 2 } },
        { action: record, entry: confirmed },
      ]);
      return { does, minor: said?.minor ?? answered };
    case 'send-again':
      journal.add([{ action: record, entry: { ...settled, how: 'send-again', shortfall: null } }]);
      return undefined;
    case 'refused':
      journal.add([{ action: record, entry: { what: 'refused', by: 'answer', person: null, problem: null } }]);
      return { does: 'not-done', minor: 0 };
    case 'withdrawn':
      journal.withdraw(record, '1', { by: 'Ada' }, null);
      return { does: 'not-done', minor: 0 };
    case 'collected':
      journal.add([{ action: record, entry: { ...settled, how: 'collected', shortfall: null } }]);
      return { does: 'not-done', minor: 0 };
    default:
      return undefined;
  }
}
