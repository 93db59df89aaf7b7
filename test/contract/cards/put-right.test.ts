import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CardRef } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { liveTill, session, vendorsOnAPort } from '#test/fakes/live-till.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { sure } from '#test/fakes/sure.ts';
import { valueOf } from '#test/fakes/whole-till.ts';

const LOST = '4000716220354417';
const NEW = '4000716220350002';
const SIBLING = '4000716220350234';

const replacing = (card: CardRef, by: CardRef) => ({
  id: randomUUID(),
  suspendId: randomUUID(),
  card,
  by,
  amount: money(2_000, 'EUR'),
  code: '441700',
  reason: 'lost; replaced by 0002',
});

describe('a lost card is replaced', () => {
  test('in one step: its balance moves, then it is suspended, each once, whatever answers get lost', async () => {
    const { loyaltydog } = await vendorsOnAPort();
    const { ask, find, over, events } = liveTill(scratchDirectory());
    const lost = await find(LOST);
    const fresh = await find(NEW);
    loyaltydog.faults.add({ path: '*/transfer', fault: { what: 'lost' } });
    loyaltydog.faults.add({ path: '*/transfer', fault: { what: 'down', when: 'after' } });
    loyaltydog.faults.add({ path: '*/suspend', fault: { what: 'reset', when: 'after' } });
    const asking = replacing(lost.ref, fresh.ref);
    const { suspension } = valueOf(await ask(session, 'action/replace', asking));
    expect(suspension).toMatchObject({ id: asking.suspendId, after: asking.id, operation: { do: 'suspend' } });
    expect(await over(asking.id)).toMatchObject({ state: 'confirmed' });
    expect(await over(asking.suspendId)).toMatchObject({ state: 'confirmed' });
    // Pressed again, it is the same two.
    const again = valueOf(await ask(session, 'action/replace', asking));
    expect([again.action.state, again.suspension.state]).toEqual(['confirmed', 'confirmed']);

    const { cards, transactions } = loyaltydog.snapshot();
    const by = (number: string) => sure(cards.find((it) => it.cardNumber === number));
    expect(by(LOST)).toMatchObject({ balance: 0, status: 'suspended', suspendedReason: 'lost; replaced by 0002' });
    expect(by(NEW).balance).toBe(sure(fresh.balance ?? undefined).minor + 2_000);
    expect(transactions.filter((it) => it.referenceId === asking.id)).toHaveLength(2);
    expect(JSON.stringify(events)).not.toMatch(/441700|4000716220350002|4000716220354417/);
  });

  test('after a restart in between, from where it was', async () => {
    const { loyaltydog } = await vendorsOnAPort();
    const directory = scratchDirectory();
    const before = liveTill(directory);
    const lost = await before.find(LOST);
    loyaltydog.faults.add({ path: '*/transfer', fault: { what: 'lost' } });
    const asking = replacing(lost.ref, (await before.find(NEW)).ref);
    valueOf(await before.ask(session, 'action/replace', asking));
    await before.close();
    const after = liveTill(directory);
    expect(await after.over(asking.suspendId)).toMatchObject({ state: 'confirmed' });
    const { transactions, cards } = loyaltydog.snapshot();
    expect(transactions.filter((it) => it.referenceId === asking.id)).toHaveLength(2);
    expect(cards.find((it) => it.cardNumber === LOST)).toMatchObject({ status: 'suspended', balance: 0 });
  });

  test('or left as it is: a move that is refused takes its suspension with it', async () => {
    const { loyaltydog } = await vendorsOnAPort();
    const { ask, find, over } = liveTill(scratchDirectory());
    const lost = await find(LOST);
    const asking = { ...replacing(lost.ref, (await find(NEW)).ref), code: '000000' };
    valueOf(await ask(session, 'action/replace', asking));
    expect(await over(asking.id)).toMatchObject({ state: 'refused', problem: { code: 'wrong-code' } });
    expect(await over(asking.suspendId)).toMatchObject({ state: 'withdrawn' });
    expect(loyaltydog.snapshot().cards.find((it) => it.cardNumber === LOST)).toMatchObject({ status: 'active' });
  });

  test('only by another card', async () => {
    await vendorsOnAPort();
    const { ask, find } = liveTill(scratchDirectory());
    const { ref } = await find(LOST);
    expect(await ask(session, 'action/replace', replacing(ref, ref))).toMatchObject({
      problem: { code: 'bad-request', field: 'cards' },
    });
  });
});

describe('cards are merged', () => {
  test('into one that is new, which the result names also when the answer was lost, and no window learns a number', async () => {
    const { loyaltydog } = await vendorsOnAPort();
    const { ask, find, over, events } = liveTill(scratchDirectory());
    const cards = [(await find(LOST)).ref, (await find(SIBLING)).ref];
    loyaltydog.faults.add({ path: '*/consolidate', fault: { what: 'lost' } });
    const id = randomUUID();
    const first = valueOf(await ask(session, 'action/merge', { id, cards }));
    expect(first.action.operation).toEqual({ do: 'merge', numbers: ['••••4417', '••••0234'] });
    const done = await over(id);
    expect(done).toMatchObject({ state: 'confirmed', settlement: { made: { card: { vendor: 'loyaltydog' } } } });
    expect(valueOf(await ask(session, 'action/merge', { id, cards })).action.state).toBe('confirmed');

    const books = loyaltydog.snapshot();
    const made = sure(books.cards.find((it) => it.id === done.settlement?.made?.card.id));
    expect(made).toMatchObject({ balance: 2_345, status: 'active', customerEmail: 'nadia@play.example' });
    expect(done.settlement?.made?.lastFour).toBe(made.cardNumber.slice(-4));
    expect(books.cards.filter((it) => [LOST, SIBLING].includes(it.cardNumber))).toMatchObject([
      { status: 'voided', balance: 0 },
      { status: 'voided', balance: 0 },
    ]);
    expect(JSON.stringify([events, first, done])).not.toMatch(/40007162203\d{5}/);
  });

  test('only while nothing of any of them is open, and none of them twice', async () => {
    const { loyaltydog } = await vendorsOnAPort();
    const { ask, find, over } = liveTill(scratchDirectory());
    const [one, other] = [(await find(LOST)).ref, (await find(SIBLING)).ref];
    const merge = (cards: (typeof one)[]) => ask(session, 'action/merge', { id: randomUUID(), cards });
    expect(await merge([one, one])).toMatchObject({ problem: { code: 'bad-request', field: 'cards' } });
    loyaltydog.faults.add({ path: '*/reload', fault: { what: 'lost' } });
    const add = { id: randomUUID(), card: other, operation: { do: 'add', amount: money(500, 'EUR') } } as const;
    valueOf(await ask(session, 'action/submit', add));
    expect(await merge([one, other])).toMatchObject({ problem: { code: 'unsettled', actionId: add.id } });
    await over(add.id);
    valueOf(await merge([one, other]));
  });
});
