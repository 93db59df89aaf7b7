import { operationOf, emptyDraft } from '#renderer/cards/put-right/draft.ts';
import { plainWays } from '#renderer/cards/put-right/ways.ts';
import { operationSchema } from '#shared/domain/action.ts';
import { money } from '#shared/money/money.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const now = Date.parse('2026-03-19T14:00:00Z');
const balance = money(2000, 'EUR');
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', '30', '731', '-1', '1.5', '12,50', '20.01', '123456', '4000716220350002', 'a@b.example'),
);
const draft = fc.record({
  reason: fc.oneof(text, fc.string({ minLength: 495, maxLength: 510 })),
  until: fc.constantFrom('', '2026-03-19', '2026-03-18', '2031-01-01'),
  days: text,
  how: fc.constantFrom('refund', 'void'),
  name: text,
  email: text,
  phone: text,
  deliverAt: fc.constantFrom('', '2026-03-20T10:00', '2020-01-01T10:00'),
  to: text,
  code: text,
  amount: text,
});

test('whatever is typed, what can be sent is an operation that the terminal takes, and moves no more than there is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...plainWays), draft, (way, typed) => {
      const made = operationOf(way, typed, balance, now);
      if (!('do' in made)) {
        expect(made.length).toBeGreaterThan(0);
        return;
      }
      expect(operationSchema.safeParse(made).success, JSON.stringify(made)).toBe(true);
      if (made.do === 'move') expect(made.amount.minor).toBeLessThanOrEqual(balance.minor);
    }),
    { numRuns: 2_000 },
  );
});

test('a suspension until a day includes that day', () => {
  const made = operationOf('suspend', { ...emptyDraft, reason: 'lost', until: '2026-03-19' }, null, now);
  if (!('do' in made) || made.do !== 'suspend') throw new Error('not ready');
  expect(new Date(made.until ?? '').getHours()).toBe(23);
});

test('an amount is typed with a point or a comma, and nothing typed is all of it', () => {
  const typed = { ...emptyDraft, to: '4000 7162 2035 0002', code: '441700' };
  expect(operationOf('move', typed, balance, now)).toMatchObject({ amount: balance, to: '4000716220350002' });
  expect(operationOf('move', { ...typed, amount: '12,50' }, balance, now)).toMatchObject({
    amount: money(1250, 'EUR'),
  });
  expect(operationOf('move', { ...typed, amount: '20.01' }, balance, now)).toEqual(['amount']);
});
