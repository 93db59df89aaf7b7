import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { resetManager } from '#electron/staff/reset-manager.ts';
import { money } from '#shared/money/money.ts';
import { filesUnder } from '#test/fakes/files-under.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { cheapPins, openTheStaff } from '#test/fakes/people.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, pins, signIn, valueOf, wholeTill } from '#test/fakes/whole-till.ts';
import { trailIn } from './trail-in.ts';
import { allRows, turnedAway } from './rights-table.ts';

const MINUTE = 60_000;

async function shop(directory = scratchDirectory()) {
  const time = new ManualTime();
  const till = wholeTill(directory, time);
  const people = await hire(till.ask);
  const [jo] = people.filter((it) => it.name === 'Jo Larsen');
  if (jo === undefined) throw new Error('the shop has no manager');
  return { ...till, time, directory, jo };
}

const who = { n: undefined, c: 'Ada', m: 'Jo Larsen', i: 'Ines' } as const;

describe.each(['n', 'c', 'm', 'i'] as const)('seen by %s', (letter) => {
  test('each call and each operation is let through or turned away as the table has it', async () => {
    const { ask, dispatch } = await shop();
    const name = who[letter];
    if (name !== undefined) await signIn(ask, 'window', name);
    const wrong: string[] = [];
    for (const row of allRows()) {
      const dispatched = await dispatch(row.name, row.body, { session: 'window' });
      if (dispatched.kind !== 'answered') throw new Error(`${row.name}: ${JSON.stringify(dispatched)}`);
      const allowed = !turnedAway(dispatched.answer as never);
      if (allowed !== row.may.includes(letter)) wrong.push(`${row.name} ${JSON.stringify(row.body)}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('until the shop has made its first manager, whoever stands there may do everything, as "till"', async () => {
  const { ask, dispatch } = wholeTill(scratchDirectory(), new ManualTime());
  const wrong: string[] = [];
  for (const row of allRows().filter(({ name }) => !name.startsWith('staff/'))) {
    const dispatched = await dispatch(row.name, row.body, { session: 'any' });
    if (dispatched.kind !== 'answered' || turnedAway(dispatched.answer as never)) wrong.push(row.name);
  }
  expect(wrong).toEqual([]);
  expect(await ask('any', 'staff/add', { name: 'X', role: 'cashier', pin: '570216' })).toMatchObject({
    problem: { code: 'not-set-up' },
  });
});

test('a window is its own: who signs in at one is not signed in at another', async () => {
  const { ask } = await shop();
  await signIn(ask, 'left', 'Jo Larsen');
  expect(await ask('right', 'queue/resume', {})).toMatchObject({ problem: { code: 'not-allowed', needs: 'sign-in' } });
  await signIn(ask, 'right', 'Ada');
  expect(await ask('right', 'queue/resume', {})).toMatchObject({ problem: { needs: 'settle-parked' } });
  expect(await ask('left', 'queue/resume', {})).toMatchObject({ ok: true });
});

test('a window left alone, one that signed out, and one that switched can do no more than they should', async () => {
  const { ask, time, events } = await shop();
  await signIn(ask, '1', 'Jo Larsen');
  await signIn(ask, '2', 'Jo Larsen');
  await signIn(ask, '3', 'Jo Larsen');
  valueOf(await ask('2', 'staff/sign-out', {}));
  await signIn(ask, '3', 'Ada');
  expect(await ask('2', 'queue/resume', {})).toMatchObject({ problem: { needs: 'sign-in' } });
  expect(await ask('3', 'queue/resume', {})).toMatchObject({ problem: { needs: 'settle-parked' } });
  await time.pass(3 * MINUTE);
  valueOf(await ask('1', 'staff/here', {}));
  await time.pass(3 * MINUTE);
  expect(await ask('1', 'queue/resume', {})).toMatchObject({ ok: true });
  events.length = 0;
  await time.pass(5 * MINUTE);
  expect(events.map((it) => it.name)).toContain('staff/changed');
  expect(await ask('1', 'queue/resume', {})).toMatchObject({ problem: { needs: 'sign-in' } });
});

test('what only shows how the till is does not keep a window open', async () => {
  const { ask, time } = await shop();
  await signIn(ask, '1', 'Jo Larsen');
  for (let minute = 0; minute < 5; minute += 1) {
    await time.pass(MINUTE);
    for (const name of ['terminal/state', 'queue/state', 'staff/state'] as const) await ask('1', name, {});
  }
  expect(valueOf(await ask('1', 'staff/state', {})).person).toBeNull();
});

describe('somebody stands in', () => {
  const playCard = async (ask: Awaited<ReturnType<typeof shop>>['ask']) => {
    const cards = valueOf(await ask('1', 'training/play-cards', {}));
    const [gift] = cards.filter((it) => it.kind === 'gift-card' && it.status === 'active');
    return valueOf(await ask('1', 'card/find', { code: gift?.number ?? '', entry: 'scanned' })).ref;
  };
  const suspend = { do: 'suspend', reason: 'lost', until: null } as const;

  test('for one action: it is done, and both names are in the journal, whose chain is in order', async () => {
    const { ask, jo, directory, close } = await shop();
    await signIn(ask, '1', 'Ada');
    const body = { id: randomUUID(), card: await playCard(ask), operation: suspend };
    expect(await ask('1', 'action/submit', body)).toMatchObject({ problem: { code: 'not-allowed', needs: 'suspend' } });
    const approve = { person: jo.id, pin: pins['Jo Larsen'], call: 'action/submit', body };
    expect(await ask('1', 'staff/approve', approve)).toMatchObject({ ok: true, value: { by: 'Jo Larsen' } });
    const submitted = valueOf(await ask('1', 'action/submit', body));
    expect(submitted.action).toMatchObject({ cashier: 'Ada', approvedBy: 'Jo Larsen' });
    // An answer that was lost on the way: the same action, and no second one.
    expect(valueOf(await ask('1', 'action/submit', body)).action.serial).toBe(submitted.action.serial);

    const [accepted] = valueOf(await ask('1', 'action/story', { id: body.id })).story;
    expect(accepted?.entry).toMatchObject({ what: 'accepted', cashier: 'Ada', approvedBy: 'Jo Larsen' });

    await close();
    const file = join(directory, 'training', 'journal.db');
    expect(audit(file, join(directory, 'training'))).toMatchObject({ ok: true });
    expect(trailIn(file)).toContainEqual({
      did: 'stood-in',
      by: 'Jo Larsen',
      name: 'Ada',
      call: 'action/submit',
      rights: ['suspend'],
    });
  });

  test.each([
    ['another action', { id: randomUUID() }],
    ['another operation', { operation: { do: 'void', reason: 'lost' } as const }],
    ['another card', { card: { vendor: 'loyaltydog', id: 'other', program: null } as const }],
  ])('for one action, and not for %s', async (_, other) => {
    const { ask, jo } = await shop();
    await signIn(ask, '1', 'Ada');
    const body = { id: randomUUID(), card: await playCard(ask), operation: suspend };
    valueOf(await ask('1', 'staff/approve', { person: jo.id, pin: '482913', call: 'action/submit', body }));
    expect(await ask('1', 'action/submit', { ...body, ...other })).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(await ask('2', 'action/submit', body)).toMatchObject({ problem: { needs: 'sign-in' } });
    expect(await ask('1', 'action/submit', body)).toMatchObject({ ok: true });
  });

  test('once: what could act twice is refused the second time', async () => {
    const { ask, jo } = await shop();
    await signIn(ask, '1', 'Ada');
    const call = 'queue/pause';
    valueOf(await ask('1', 'staff/approve', { person: jo.id, pin: '482913', call, body: { what: 'sending' } }));
    expect(await ask('1', call, { what: 'sending' })).toMatchObject({ ok: true });
    expect(await ask('1', call, { what: 'sending' })).toMatchObject({ problem: { needs: 'settle-parked' } });
  });

  test('not for longer than a minute, and not for who comes after', async () => {
    const { ask, jo, time } = await shop();
    await signIn(ask, '1', 'Ada');
    const approve = { person: jo.id, pin: '482913', call: 'queue/resume', body: {} };
    valueOf(await ask('1', 'staff/approve', approve));
    await time.pass(MINUTE);
    expect(await ask('1', 'queue/resume', {})).toMatchObject({ problem: { code: 'not-allowed' } });
    valueOf(await ask('1', 'staff/approve', approve));
    await signIn(ask, '1', 'Ines');
    expect(await ask('1', 'queue/resume', {})).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  test('only with a right they have themselves, and with the right PIN', async () => {
    const { ask, jo } = await shop();
    const { people } = await signIn(ask, '1', 'Ada');
    const ines = people.find((it) => it.name === 'Ines')?.id ?? '';
    const resume = { call: 'queue/resume', body: {} };
    expect(await ask('1', 'staff/approve', { person: ines, pin: pins.Ines, ...resume })).toMatchObject({
      problem: { code: 'not-allowed', needs: 'settle-parked' },
    });
    for (const code of ['wrong-code', 'wrong-code', 'locked', 'locked']) {
      const guess = await ask('1', 'staff/approve', { person: jo.id, pin: '200000', ...resume });
      expect(guess).toMatchObject({ problem: { code } });
    }
    expect(await ask('1', 'staff/approve', { person: jo.id, pin: '482913', ...resume })).toMatchObject({
      problem: { code: 'locked' },
    });
    expect(await ask('1', 'queue/resume', {})).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

test('a manager may go ahead over an unsettled action, and a cashier with a manager beside them: it is the manager’s word', async () => {
  const { ask } = await shop();
  await signIn(ask, '1', 'Ada');
  const body = {
    id: randomUUID(),
    card: { vendor: 'loyaltydog', id: 'x', program: null } as const,
    operation: { do: 'take', amount: money(100, 'EUR'), bill: null } as const,
    override: { reason: 'the customer waits' },
  };
  expect(await ask('1', 'action/submit', body)).toMatchObject({ problem: { needs: 'override-offline' } });
});

test('a restart signs everybody out and keeps the lock-out', async () => {
  const { ask, jo, directory, close } = await shop();
  await signIn(ask, '1', 'Ada');
  for (let n = 0; n < 4; n += 1) await ask('2', 'staff/sign-in', { person: jo.id, pin: '200000' });
  await close();
  const again = wholeTill(directory, new ManualTime());
  expect(await again.ask('1', 'card/find', { code: '1', entry: 'scanned' })).toMatchObject({
    problem: { needs: 'sign-in' },
  });
  expect(await again.ask('2', 'staff/sign-in', { person: jo.id, pin: '482913' })).toMatchObject({
    problem: { code: 'locked' },
  });
});

test('a till that lost the file of its people does not stand open to everybody: it does not start', async () => {
  const { directory, close } = await shop();
  await close();
  rmSync(join(directory, 'staff.db'));
  const again = () => wholeTill(directory, new ManualTime());
  expect(again).toThrow('npm run staff:reset');
  const { store, close: shut } = openTheStaff(directory, new ManualTime());
  await resetManager(store, 'Mo', '730001', 'shop', cheapPins);
  shut();
  expect(await again().ask('1', 'queue/resume', {})).toMatchObject({ problem: { needs: 'sign-in' } });
});

test('no file of the till, no answer and no event holds a PIN', async () => {
  const { ask, jo, directory, close, events } = await shop();
  const answers = [
    await ask('1', 'staff/sign-in', { person: jo.id, pin: '739155' }),
    await ask('1', 'staff/sign-in', { person: jo.id, pin: '482913' }),
    await ask('1', 'staff/change-pin', { pin: '482913', newPin: '739166' }),
    await ask('1', 'staff/list', {}),
  ];
  await close();
  const told = JSON.stringify([answers, events]);
  const kept = filesUnder(directory).map((file) => readFileSync(file).toString('latin1'));
  for (const pin of ['482913', '570214', '570215', '739155', '739166']) {
    for (const text of [told, ...kept]) expect(text).not.toContain(pin);
  }
  expect(told).not.toContain('scrypt');
});
