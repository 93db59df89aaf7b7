import { beforeEach, expect, test } from 'vitest';
import { createBudget, type Budget } from '#shared/api/budget.ts';

const HOUR = 3_600_000;
let time = 0;
let budget: Budget;
beforeEach(() => {
  time = 0;
  budget = createBudget({ calls: 100, per: HOUR, keptForWrites: 10, now: () => time });
});

test('reads stop before they eat what is kept for writes, and say until when', () => {
  for (let call = 0; call < 90; call++) expect(budget.spend('read')).toBeNull();
  expect(budget.spend('read')).toEqual({ code: 'rate-limited', until: '1970-01-01T01:00:00.000Z' });
  for (let call = 0; call < 10; call++) expect(budget.spend('write')).toBeNull();
  expect(budget.spend('write')).toMatchObject({ code: 'rate-limited' });
});

test('a new period brings a full budget', () => {
  for (let call = 0; call < 90; call++) budget.spend('read');
  time = HOUR;
  expect(budget.left()).toBe(90);
  expect(budget.spend('read')).toBeNull();
});

test('what other tills used up is learnt from the answers', () => {
  budget.note({ limit: 100, remaining: 12, resetsAt: null, retryAt: null });
  expect(budget.left()).toBe(2);
});

test('when the vendor says wait, nothing is sent until then', () => {
  budget.note({ limit: 100, remaining: 0, resetsAt: null, retryAt: 5_000 });
  expect(budget.spend('write')).toEqual({ code: 'rate-limited', until: '1970-01-01T00:00:05.000Z' });
  time = HOUR;
  expect(budget.spend('write')).toBeNull();
});

test('a plan set larger here than at the vendor stops nothing before the vendor does', () => {
  budget.note({ limit: 5, remaining: 4, resetsAt: null, retryAt: null });
  expect(budget.left()).toBe(89);
});
