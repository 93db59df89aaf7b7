import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { DeskToday } from '#shared/contract/desk.ts';
import type { Operation } from '#shared/domain/action.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, pins, signIn, valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

const euros = (minor: number) => money(minor, 'EUR');

function shop() {
  const time = new ManualTime();
  return { ...wholeTill(scratchDirectory(), time), time };
}

async function submit(ask: Ask, operation: Operation, code = '4000716220354417') {
  const card = valueOf(await ask('1', 'card/find', { code, entry: 'typed' })).ref;
  const id = randomUUID();
  valueOf(await ask('1', 'action/submit', { id, card, operation }));
  return id;
}

async function confirmed(ask: Ask, time: ManualTime, id: string) {
  await vi.waitFor(
    async () => {
      await time.pass(500);
      expect(valueOf(await ask('1', 'action/story', { id })).action.state).toBe('confirmed');
    },
    { timeout: 10_000, interval: 20 },
  );
  return valueOf(await ask('1', 'action/story', { id })).action;
}

const today = async (ask: Ask, session = '1'): Promise<DeskToday> => valueOf(await ask(session, 'desk/today', {}));
const of = ({ vendors }: DeskToday, name: string) => vendors.find(({ vendor }) => vendor === name);

test('the day’s figures are what was confirmed, by count, sum and hour; what is given back whole counts in full', async () => {
  const { ask, time } = shop();
  const taken = await confirmed(ask, time, await submit(ask, { do: 'take', amount: euros(1_200), bill: null }));
  await confirmed(ask, time, await submit(ask, { do: 'add', amount: euros(5_000) }));
  const whole = {
    do: 'give-back',
    movementId: taken.settlement?.movementId ?? '',
    amount: null,
    reason: null,
  } as const;
  await confirmed(ask, time, await submit(ask, whole));

  const { figures, hours, since } = await today(ask);
  expect(figures).toMatchObject({
    redeemed: { count: 1, amount: euros(1_200) },
    loaded: { count: 1, amount: euros(5_000) },
    refunded: { count: 1, amount: euros(1_200) },
    activated: { count: 0 },
    voided: { count: 0 },
  });
  expect(hours).toHaveLength(24);
  expect(hours[0]?.at).toBe(since);
  const byHour = hours.reduce((sum, hour) => sum + hour.figures.redeemed.amount.minor, 0);
  expect(byHour).toBe(1_200);
  const now = hours.findLast(({ at }) => Date.parse(at) <= time.wall());
  expect(now?.figures.loaded.count).toBe(1);

  // Tomorrow begins with nothing.
  await time.pass(24 * 3_600_000);
  expect((await today(ask)).figures.redeemed.count).toBe(0);
});

test('a vendor that is away leaves what it said last, with its age, and the till’s own figures wait for nobody', async () => {
  const { ask, time, events } = shop();
  await vi.waitFor(async () => expect(of(await today(ask), 'loyaltydog')?.asOf).not.toBeNull());
  const before = of(await today(ask), 'loyaltydog');
  expect(before?.outstanding?.minor).toBeGreaterThan(0);
  expect(before?.expiring.soonest[0]).toMatchObject({ lastFour: expect.stringMatching(/^\w{4}$/) });
  const dates = before?.expiring.soonest.map(({ expiresAt }) => Date.parse(expiresAt)) ?? [];
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(of(await today(ask), 'voucherify')).toMatchObject({ outstanding: null, away: false });
  expect(events.map(({ name }) => name)).toContain('desk/changed');

  valueOf(await ask('1', 'card/find', { code: '4000716220354417', entry: 'typed' }));
  valueOf(await ask('1', 'training/plug', { vendor: 'loyaltydog', pulled: true }));
  await ask('1', 'card/find', { code: '4000716220350176', entry: 'typed' });
  const offline = await submit(ask, { do: 'take', amount: euros(500), bill: null });
  await time.pass(1_000);
  const after = await today(ask);
  expect(of(after, 'loyaltydog')).toEqual({ ...before, away: true });
  expect(after.offline).toMatchObject({ count: 1, amount: euros(500) });
  expect(after.figures.redeemed.count).toBe(0);

  valueOf(await ask('1', 'training/plug', { vendor: 'loyaltydog', pulled: false }));
  valueOf(await ask('1', 'queue/resume', {}));
  await confirmed(ask, time, offline);
  expect(await today(ask)).toMatchObject({ offline: { count: 0 }, figures: { redeemed: { count: 1 } } });
});

test('the desk asks for the right to see reports; somebody who has it lets a cashier look once', async () => {
  const { ask } = shop();
  const people = await hire(ask);
  await signIn(ask, '1', 'Ada');
  const denied = { problem: { code: 'not-allowed', needs: 'see-reports' } };
  expect(await ask('1', 'desk/today', {})).toMatchObject(denied);
  const jo = people.find(({ name }) => name === 'Jo Larsen')?.id ?? '';
  valueOf(await ask('1', 'staff/approve', { person: jo, pin: pins['Jo Larsen'], call: 'desk/today', body: {} }));
  expect(await ask('1', 'desk/today', {})).toMatchObject({ ok: true });
  expect(await ask('1', 'desk/today', {})).toMatchObject(denied);
});
