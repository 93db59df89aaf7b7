import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { Operation } from '#shared/domain/action.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, pins, signIn, valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

const euros = (minor: number) => money(minor, 'EUR');
const take = (minor: number): Operation => ({ do: 'take', amount: euros(minor), bill: null });

async function submit(ask: Ask, operation: Operation, session = '1') {
  const card = valueOf(await ask(session, 'card/find', { code: '4000716220354417', entry: 'typed' })).ref;
  const id = randomUUID();
  valueOf(await ask(session, 'action/submit', { id, card, operation }));
  return id;
}

const confirmed = (ask: Ask, time: ManualTime, id: string, session = '1') =>
  vi.waitFor(
    async () => {
      await time.pass(500);
      expect(valueOf(await ask(session, 'action/story', { id })).action.state).toBe('confirmed');
    },
    { timeout: 10_000, interval: 20 },
  );

test('the X of a shift becomes its Z, which a later outcome and a restart leave as it is', async () => {
  const directory = scratchDirectory();
  const time = new ManualTime();
  const first = wholeTill(directory, time);
  valueOf(await first.ask('1', 'shift/open', { shift: 1, cash: euros(10_000) }));
  await confirmed(first.ask, time, await submit(first.ask, take(1_200)));
  valueOf(await first.ask('1', 'training/plug', { vendor: 'loyaltydog', pulled: true }));
  await first.ask('1', 'card/find', { code: '4000716220350176', entry: 'typed' });
  const offline = await submit(first.ask, take(500));
  await time.pass(1_000);

  const x = valueOf(await first.ask('1', 'shift/report', {}));
  expect(x).toMatchObject({
    shift: 1,
    end: null,
    sums: {
      figures: { redeemed: { count: 1, amount: euros(1_200) } },
      actions: { accepted: 2, done: 1, open: 1 },
      waiting: { offline: { count: 1, amount: euros(500) } },
      debt: euros(-1_200),
    },
    vendors: [{ of: 'loyaltydog' }],
    people: [{ of: 'till' }],
  });
  expect(x.programs[0]?.of).toMatchObject({ vendor: 'loyaltydog', id: expect.stringMatching(/\w/) });
  expect(x.hours.map(({ figures }) => figures.redeemed.amount.minor)).toEqual([1_200]);

  valueOf(await first.ask('1', 'shift/close', { shift: 1, cash: euros(11_000), note: 'plug' }));
  // A second press, or a second window.
  expect(valueOf(await first.ask('1', 'shift/close', { shift: 1 }))).toMatchObject({ shift: 2, since: null });
  expect(first.events.filter(({ name }) => name === 'shift/changed').length).toBeGreaterThan(1);
  const z = valueOf(await first.ask('1', 'shift/report', { shift: 1 }));
  expect(z.sums).toEqual(x.sums);
  expect(z.end).toMatchObject({ shift: 1, cash: euros(11_000), note: 'plug', hands: [{ cash: euros(10_000) }] });

  valueOf(await first.ask('1', 'training/plug', { vendor: 'loyaltydog', pulled: false }));
  valueOf(await first.ask('1', 'queue/resume', {}));
  await confirmed(first.ask, time, offline);
  await first.close();

  const second = wholeTill(directory, time);
  expect(valueOf(await second.ask('1', 'shift/report', { shift: 1 }))).toEqual(z);
  expect(valueOf(await second.ask('1', 'shift/report', {})).sums).toMatchObject({
    actions: { brought: 1, accepted: 0, done: 1, open: 0 },
    carried: { count: 1, amount: euros(500) },
    figures: { redeemed: { count: 1, amount: euros(500) } },
  });
  expect(valueOf(await second.ask('1', 'shift/list', {})).shifts).toEqual([z.end]);
  expect(await second.ask('1', 'shift/report', { shift: 9 })).toMatchObject({ problem: { code: 'not-found' } });
});

test('a shift that was forgotten is closed at the end of the day, or when the till is next started', async () => {
  const directory = scratchDirectory();
  const time = new ManualTime();
  const first = wholeTill(directory, time);
  await confirmed(first.ask, time, await submit(first.ask, take(1_200)));
  time.setWall(3_600_000);
  await time.pass(60_000);
  expect(valueOf(await first.ask('1', 'shift/state', {}))).toMatchObject({ shift: 1, dayEndsAt: '04:00' });
  time.setWall(24 * 3_600_000);
  await time.pass(60_000);
  expect(valueOf(await first.ask('1', 'shift/state', {}))).toMatchObject({ shift: 2, since: null });
  expect(valueOf(await first.ask('1', 'shift/report', { shift: 1 })).end).toMatchObject({ by: null, cash: null });
  // A day on which nothing happened has no Z.
  time.setWall(48 * 3_600_000);
  await time.pass(60_000);
  expect(valueOf(await first.ask('1', 'shift/state', {})).shift).toBe(2);

  await confirmed(first.ask, time, await submit(first.ask, take(100)));
  await first.close();
  time.setWall(24 * 3_600_000);
  const second = wholeTill(directory, time);
  expect(valueOf(await second.ask('1', 'shift/state', {})).shift).toBe(3);

  valueOf(await second.ask('1', 'shift/rule', { dayEndsAt: null }));
  valueOf(await second.ask('1', 'shift/open', { shift: 3 }));
  time.setWall(72 * 3_600_000);
  await time.pass(60_000);
  expect(valueOf(await second.ask('1', 'shift/state', {}))).toMatchObject({ shift: 3, opened: true });
});

test('whoever works opens, takes over and closes a shift, and what it came to is seen by those who may see reports', async () => {
  const { ask } = wholeTill(scratchDirectory(), new ManualTime());
  const people = await hire(ask);
  await signIn(ask, '1', 'Ada');
  valueOf(await ask('1', 'shift/open', { shift: 1, cash: euros(5_000) }));
  const denied = { problem: { code: 'not-allowed', needs: 'see-reports' } };
  expect(await ask('1', 'shift/report', {})).toMatchObject(denied);
  expect(await ask('1', 'shift/list', {})).toMatchObject(denied);
  valueOf(await ask('1', 'shift/close', { shift: 1 }));
  expect(await ask('1', 'shift/report', { shift: 1 })).toMatchObject(denied);
  const jo = people.find(({ name }) => name === 'Jo Larsen')?.id ?? '';
  const body = { shift: 1 };
  valueOf(await ask('1', 'staff/approve', { person: jo, pin: pins['Jo Larsen'], call: 'shift/report', body }));
  expect(valueOf(await ask('1', 'shift/report', body)).end).toMatchObject({ by: 'Ada', hands: [{ by: 'Ada' }] });
});
