import { actionStates } from '#shared/contract/action-view.ts';
import { operationSchema } from '#shared/domain/action.ts';
import { counterfoil } from '#shared/paper/counterfoil.ts';
import { codeOfSerial, serialInCode } from '#shared/paper/serial-code.ts';
import { slipSchema, type Slip } from '#shared/paper/slip.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import { money } from '#shared/money/money.ts';
import { languages } from '#shared/words/locales.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreed, stubOf, taking } from './actions.ts';

/** Every word of a slip, a line each. */
function read(slip: Slip): string {
  return slip.blocks
    .flatMap((block) => {
      switch (block.block) {
        case 'text':
        case 'figure':
          return [block.text];
        case 'row':
          return [`${block.start}: ${block.end}`];
        case 'tally':
          return [block.ours, block.theirs].map((it) => `[${it.whose} ${it.figure ?? ''} ${it.word} ${it.foot}]`);
        case 'code':
          return [`||${block.data}||`];
        default:
          return [];
      }
    })
    .join('\n');
}

const english = paperSpeech('en');

test('a stub says what was done, to which card, by whom, what is left, and its number twice: to read and to scan', () => {
  const said = read(counterfoil(stubOf(taking({ state: 'confirmed', settlement: agreed })), english));
  for (const part of [
    'Oak & Linen',
    'Taken',
    '€20.00',
    'Left on card: €30.00',
    '•••• 4417',
    'Ana M.',
    '25 November 2026',
  ])
    expect(said).toContain(part);
  expect(said).toContain('Counterfoil: 1-000417');
  expect(said).toContain('||CF-1-000417||');
  expect(said).toContain('LoyaltyDog agrees');
});

test('what its issuer has not confirmed is provisional or unknown on paper, and is never called done in the head', () => {
  const heads = actionStates.map((state) => {
    const said = read(counterfoil(stubOf(taking({ state })), english)).split('\n');
    return [state, said[1], /PROVISIONAL|UNKNOWN|PARKED|REFUSED|TAKEN BACK/.exec(said.join(' '))?.[0]];
  });
  expect(heads).toEqual([
    ['accepted', 'To be taken', 'PROVISIONAL'],
    ['sending', 'To be taken', 'PROVISIONAL'],
    ['waiting', 'To be taken', 'PROVISIONAL'],
    ['unknown', 'To be taken', 'UNKNOWN'],
    ['parked', 'To be taken', 'PARKED'],
    ['confirmed', 'Taken', undefined],
    ['refused', 'Not taken', 'REFUSED'],
    ['withdrawn', 'Not taken', 'TAKEN BACK'],
  ]);
});

test('where somebody stood in, both names are on the stub', () => {
  const said = read(counterfoil(stubOf(taking({ approvedBy: 'Jo L.' })), english));
  expect(said).toContain('Served by: Ana M.');
  expect(said).toContain('Allowed by: Jo L.');
});

test('what was taken back carries both its numbers, and the bars say the second', () => {
  const said = read(counterfoil(stubOf(taking({ state: 'withdrawn' }), { takenBackAs: '1-000418' }), english));
  expect(said).toContain('Counterfoil: 1-000417, 1-000418');
  expect(said).toContain('||CF-1-000418||');
});

test('a copy and a second stub say that they are one, and training says that it has no value', () => {
  const stub = (over: Parameters<typeof stubOf>[1]) => read(counterfoil(stubOf(taking(), over), english));
  expect(stub({ stub: 'copy' })).toContain('COPY');
  expect(stub({ stub: 'second' })).toContain('Second stub');
  expect(stub({ training: true })).toContain('TRAINING: no value');
  expect(stub({})).not.toMatch(/COPY|Second stub|TRAINING/);
});

const cents = money(1999, 'KWD');
const anOperation = fc.constantFrom(
  ...[
    { do: 'take', amount: cents },
    { do: 'add', amount: cents },
    { do: 'use-coupon', bill: cents },
    { do: 'give-back', movementId: 'm', amount: null, reason: null },
    { do: 'activate', faceValue: null },
    { do: 'suspend', reason: 'lost', until: null },
    { do: 'lift' },
    { do: 'void', reason: 'x' },
    { do: 'extend', days: 30 },
    { do: 'close-expired', how: 'void' },
    { do: 'move', to: '1', amount: cents, code: '123456' },
    { do: 'merge', numbers: ['1', '2'] },
    { do: 'hand-over', name: 'N', email: 'n@example.org' },
    { do: 'resend-code', email: null, phone: null },
    { do: 'schedule', deliverAt: null },
    { do: 'add-points', points: -5 },
    { do: 'pay-with-points', bill: cents, atMostPoints: null },
    { do: 'claim-offer', offerId: 'o' },
    { do: 'redeem-offer', offerId: 'o' },
    { do: 'earn', bill: cents },
  ].map((it) => operationSchema.parse(it)),
);

test('whatever was done, in whatever state and language, and whatever the names hold, its slip can be printed', () => {
  const name = fc.string({ unit: 'binary', maxLength: 600 });
  fc.assert(
    fc.property(
      fc.record({ operation: anOperation, state: fc.constantFrom(...actionStates), cashier: name, approvedBy: name }),
      fc.record({ language: fc.constantFrom(...languages), shop: name, title: name }),
      (over, { language, shop, title }) => {
        const card = { vendor: 'voucherify', ref: null, lastFour: '4417', title } as const;
        const slip = counterfoil(stubOf(taking({ ...over, card }), { shop }), paperSpeech(language));
        expect(slipSchema.parse(slip)).toEqual(slip);
        expect(read(slip).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      },
    ),
    { numRuns: 60 },
  );
});

test('the bars of a counterfoil name it again, and no card’s number is taken for one', () => {
  const till = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
  fc.assert(
    fc.property(till, fc.boolean(), fc.nat(), (name, training, n) => {
      const serial = `${training ? 'T' : ''}${name}-${String(n).padStart(6, '0')}`;
      expect(serialInCode(codeOfSerial(serial))).toBe(serial);
    }),
  );
  for (const other of ['6006490000004417', 'CF-', 'CF-1', 'CF-1-417', 'cf-1-000417', 'CF-1-000417-2', '1-000417'])
    expect(serialInCode(other)).toBeUndefined();
});
