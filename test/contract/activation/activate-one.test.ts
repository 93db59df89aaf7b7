import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AskingOf } from '#shared/contract/calls.ts';
import { money } from '#shared/money/money.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { sure } from '#test/fakes/sure.ts';
import { valueOf } from '#test/fakes/whole-till.ts';
import { known, session, till } from './stand.ts';

async function counter() {
  const made = till(scratchDirectory());
  const find = async (code: string | undefined) =>
    valueOf(await made.ask(session, 'card/find', { code: sure(code), entry: 'scanned' }));
  const submit = (asking: AskingOf<'action/submit'>) => made.ask(session, 'action/submit', asking);
  const over = async (id: string) => {
    for (;;) {
      const { action, story } = valueOf(await made.ask(session, 'action/story', { id }));
      if (['confirmed', 'refused', 'withdrawn'].includes(action.state)) return { action, story };
      await pause(5);
    }
  };
  return { ...made, find, submit, over };
}

const activate = { do: 'activate', faceValue: null, code: null } as const;

test('a card is activated with the value fixed at its issue once it is paid, and never before', async () => {
  const { find, submit, over, cards } = await counter();
  const { ref } = await find((await cards('activate'))[0]);
  const id = randomUUID();
  expect(await submit({ id, card: ref, operation: activate })).toMatchObject({
    problem: { code: 'bad-request', field: 'paid' },
  });
  const other = { ...activate, faceValue: money(9_900, 'EUR') };
  expect(await submit({ id, card: ref, operation: other, paid: true })).toMatchObject({
    problem: { code: 'bad-request', field: 'operation.faceValue' },
  });
  const { action, load } = valueOf(await submit({ id, card: ref, operation: activate, paid: true }));
  expect(load).toBe(null);
  expect(action.operation).toMatchObject({ faceValue: { minor: 2_500 } });
  const { story, action: done } = await over(id);
  expect(done).toMatchObject({ state: 'confirmed', settlement: { left: { minor: 2_500 } } });
  expect(story[0]?.entry).toMatchObject({ what: 'accepted', paid: 'till' });
});

test('an open-amount card is activated and then loaded: two actions, written down together, in this order', async () => {
  const { find, submit, over, cards } = await counter();
  const { ref, faceValue } = await find((await cards('open-amount'))[0]);
  expect(faceValue).toBe(null);
  const operation = { ...activate, faceValue: money(4_200, 'EUR') };
  const asking = { id: randomUUID(), card: ref, operation, paid: true, loadId: randomUUID() };
  const { action, load } = valueOf(await submit(asking));
  expect(load).toMatchObject({ id: asking.loadId, after: action.id, operation: { do: 'add' } });
  const second = await over(asking.loadId);
  expect(second.action).toMatchObject({ state: 'confirmed', settlement: { left: { minor: 4_200 } } });
  const first = await over(asking.id);
  const confirmedAt = sure(first.story.find((it) => it.entry.what === 'confirmed')).seq;
  expect(sure(second.story.find((it) => it.entry.what === 'sending')).seq).toBeGreaterThan(confirmedAt);
  // Asked again, it is the same two.
  expect(valueOf(await submit(asking)).load).toMatchObject({ id: asking.loadId, state: 'confirmed' });
});

test('a load whose activation is refused is withdrawn, and says why', async () => {
  const { find, submit, over, cards } = await counter();
  const { ref } = await find((await cards('open-amount'))[0]);
  const operation = { ...activate, faceValue: money(4_200, 'EUR') };
  // Pressed at two windows in the same moment.
  const asking = () => ({ id: randomUUID(), card: ref, operation, paid: true, loadId: randomUUID() });
  const [one, two] = [asking(), asking()];
  for (const answer of await Promise.all([submit(one), submit(two)])) valueOf(answer);
  expect((await over(one.loadId)).action.state).toBe('confirmed');
  expect((await over(two.id)).action).toMatchObject({ state: 'refused', problem: { code: 'already-active' } });
  const { action, story } = await over(two.loadId);
  expect(action.state).toBe('withdrawn');
  expect(story.at(-1)?.entry).toMatchObject({ what: 'withdrawn', because: 'not-begun' });
});

test('a Voucherify card takes the typed amount with its activation, as one action', async () => {
  const { find, submit, over, cards } = await counter();
  const { ref } = await find((await cards('to-activate'))[0]);
  const operation = { ...activate, faceValue: money(1_500, 'EUR') };
  const asking = { id: randomUUID(), card: ref, operation, paid: true, loadId: randomUUID() };
  expect(valueOf(await submit(asking)).load).toBe(null);
  expect((await over(asking.id)).action).toMatchObject({ state: 'confirmed', settlement: { left: { minor: 1_500 } } });
});

test('a printed card that Voucherify has never heard of is made by activating it, once, with its number nowhere', async () => {
  const { find, submit, over, ask } = await counter();
  const blank = await find('OL-NEW-0007');
  expect(blank).toMatchObject({ status: 'pending', faceValue: null, lastFour: '0007' });
  expect(JSON.stringify(blank)).not.toContain('OL-NEW');
  const operation = { ...activate, faceValue: money(2_000, 'EUR') };
  const asking = { id: randomUUID(), card: blank.ref, operation, paid: true, loadId: randomUUID() };
  expect(valueOf(await submit(asking)).load).toBe(null);
  const made = (await over(asking.id)).action;
  expect(made).toMatchObject({ state: 'confirmed', settlement: { left: { minor: 2_000 } } });
  const card = await find('OL-NEW-0007');
  expect(card).toMatchObject({ status: 'active', balance: { minor: 2_000 }, ref: made.settlement?.made?.card });
  // From another window that had it on screen all the while.
  const late = { ...asking, id: randomUUID(), loadId: randomUUID() };
  valueOf(await submit(late));
  expect((await over(late.id)).action).toMatchObject({ state: 'refused', problem: { code: 'already-active' } });
  expect(await ask(session, 'card/find', { code: 'OL-ELSE-0007', entry: 'scanned' })).toMatchObject({
    problem: { code: 'not-found' },
  });
});

test('a card of another program of the shop is told apart from one that nobody knows', async () => {
  const { ask, scan, until } = till(scratchDirectory());
  const [code, nobody] = ['4000716270010018', '4000716299999999'];
  const other = { code: 'not-possible', why: 'other-program' };
  expect(await ask(session, 'card/find', { code, entry: 'scanned' })).toMatchObject({ problem: other });
  expect(await ask(session, 'card/find', { code: nobody, entry: 'scanned' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  await scan(code);
  const { rows } = await until(known);
  expect(rows).toMatchObject([{ found: 'stopped', problem: other }]);
});

test('how printed cards work is the shop’s to say, and counts from the next scan on', async () => {
  const { find, ask } = await counter();
  const number = 'SHOP-77';
  expect(await ask(session, 'card/find', { code: number, entry: 'scanned' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  const blanks = { pattern: 'SHOP-##', campaign: null, value: money(5_000, 'EUR') };
  expect(valueOf(await ask(session, 'blanks/set', { blanks }))).toEqual({ blanks });
  expect(await find(number)).toMatchObject({ status: 'pending', faceValue: { minor: 5_000 } });
  expect(valueOf(await ask(session, 'blanks/state', {}))).toEqual({ blanks });
});
