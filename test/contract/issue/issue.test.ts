import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import { filesUnder } from '#test/fakes/files-under.ts';
import { session } from '#test/fakes/live-till.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { sure } from '#test/fakes/sure.ts';
import { hire, signIn, valueOf } from '#test/fakes/whole-till.ts';
import { desk, stand } from './stand.ts';

const gift = {
  initialValue: '25.50',
  customerEmail: 'mia@example.com',
  customerPhone: '+49 30 1234567',
  customerName: 'Mia',
  senderName: 'Aunt Ro',
  customMessage: 'Many happy returns',
  designTemplate: 'spring',
  isPhysical: false,
};
const soon = () => new Date(Date.now() + 5 * 86_400_000).toISOString();

describe('one gift card at LoyaltyDog', () => {
  test('is made once with every field that was said, although the answers are lost', async () => {
    const { loyaltydog, made } = await stand();
    const { order, over, events, ask } = desk(scratchDirectory());
    loyaltydog.faults.add({ path: '*/bulk', fault: { what: 'lost' } });
    loyaltydog.faults.add({ path: '*/bulk', fault: { what: 'down', when: 'after' } });
    loyaltydog.faults.add({ path: '*/bulk', fault: { what: 'reset', when: 'after' } });
    loyaltydog.faults.add({ path: '*/bulk', fault: { what: 'garbage', when: 'after' } });
    const { id, answer } = await order('gift-card', gift);
    expect(valueOf(answer)).toEqual({ outcome: 'sent', live: null });
    expect(await over(id)).toMatchObject({
      state: 'issued',
      count: 1,
      issued: 1,
      missing: 0,
      to: 'Mia',
      problem: null,
    });
    // Pressed again: the same order.
    valueOf((await order('gift-card', gift, id)).answer);
    const [card, ...others] = made();
    expect(others).toEqual([]);
    const { initialValue, ...named } = gift;
    expect(card).toMatchObject({ ...named, initialValue: 2_550, status: 'pending', balance: 0 });
    expect(initialValue).toBe('25.50');
    const { numbers } = valueOf(await ask(session, 'issue/numbers', { id }));
    expect(numbers.map(({ number }) => number)).toEqual([sure(card).cardNumber]);
    expect(JSON.stringify(events)).not.toContain(sure(card).cardNumber);
  });

  test.each([
    ['after the card was made', 'after'],
    ['before it was made', 'before'],
  ] as const)('with a day of delivery is made once: the answer is lost %s', async (_, when) => {
    const { loyaltydog, made } = await stand();
    const { order, over } = desk(scratchDirectory());
    const body = { ...gift, deliverAt: soon() };
    // One just like it is there already, and is not taken for it.
    const first = await order('gift-card', body);
    await over(first.id);
    loyaltydog.faults.add({ method: 'POST', path: '*/cards', fault: { what: 'lost', when } });
    const { id } = await order('gift-card', body);
    expect(await over(id)).toMatchObject({ state: 'issued', issued: 1 });
    expect(made()).toHaveLength(2);
    expect(made().every((card) => card.deliverAt === body.deliverAt)).toBe(true);
  });

  test('is refused at its fields before anything is told, and by its vendor in its vendor’s words', async () => {
    const { made } = await stand();
    const { order, over } = desk(scratchDirectory());
    const wrong = { ...gift, initialValue: '10000.01', customerEmail: 'mia', customMessage: 'x'.repeat(501) };
    const { answer } = await order('gift-card', wrong);
    expect(valueOf(answer)).toMatchObject({
      outcome: 'issues',
      issues: [
        { path: ['initialValue'], code: 'too-large', params: { atMost: 10_000 } },
        { path: ['customerEmail'], code: 'malformed' },
        { path: ['customMessage'], code: 'too-long', params: { atMost: 500 } },
      ],
    });
    const third = (await order('gift-card', { ...gift, initialValue: '1.005' })).answer;
    expect(valueOf(third)).toMatchObject({ outcome: 'issues', issues: [{ path: ['initialValue'] }] });
    const { id } = await order('gift-card', { ...gift, expiresAt: '2020-01-01T00:00:00Z' });
    expect(await over(id)).toMatchObject({ state: 'refused', issued: 0, missing: 1, problem: { code: 'rule-broken' } });
    expect(made()).toEqual([]);
  });
});

describe('many gift cards', () => {
  test('are made once at LoyaltyDog, which takes its time, over lost answers and a restart', async () => {
    const { loyaltydog, made } = await stand();
    const directory = scratchDirectory();
    const before = desk(directory);
    loyaltydog.faults.add({ path: '*/bulk', fault: { what: 'lost' } });
    const { id } = await before.order('gift-cards', { initialValue: '10', count: 120, isPhysical: true });
    await before.until(id, ({ state }) => state === 'unknown');
    await before.close();

    const after = desk(directory);
    await after.until(id, ({ state }) => state === 'under-way');
    loyaltydog.clock.move(60_000);
    expect(await after.over(id)).toMatchObject({ state: 'issued', issued: 120, missing: 0 });
    expect(made()).toHaveLength(120);
    const { cards } = valueOf(await after.ask(session, 'issue/read', { id }));
    expect(cards).toHaveLength(120);
    const { numbers } = valueOf(await after.ask(session, 'issue/numbers', { id }));
    expect(new Set(numbers.map(({ number }) => number))).toEqual(new Set(made().map(({ cardNumber }) => cardNumber)));
    // On the disk they are sealed, and the chain of notes holds.
    await after.close();
    for (const file of filesUnder(join(directory, 'live'))) {
      expect(readFileSync(file).includes(sure(made()[0]).cardNumber), file).toBe(false);
      expect(readFileSync(file).includes(sure(made()[119]).cardNumber), file).toBe(false);
    }
    expect(audit(journalFile(join(directory, 'live')), join(directory, 'live'))).toMatchObject({ ok: true });
  });

  test('go to a list of people, one each', async () => {
    const { made } = await stand();
    const { order, over } = desk(scratchDirectory());
    const recipients = ['ann', 'bob', 'cid'].map((it) => ({ customerName: it, customerEmail: `${it}@example.com` }));
    const { id } = await order('gift-cards', { initialValue: '5', recipients });
    expect(await over(id)).toMatchObject({ state: 'issued', issued: 3, count: 3 });
    expect(made().map(({ customerName }) => customerName)).toEqual(['ann', 'bob', 'cid']);
    const none = (await order('gift-cards', { initialValue: '5', recipients, count: 3 })).answer;
    expect(valueOf(none)).toMatchObject({ outcome: 'issues', issues: [{ path: ['count'] }] });
  });

  test('are made once at Voucherify, asleep, under codes that the till drew and kept before it asked', async () => {
    const { voucherify, madeVouchers } = await stand();
    const directory = scratchDirectory();
    const before = desk(directory);
    for (const fault of [
      { what: 'lost' },
      { what: 'reset', when: 'after' },
      { what: 'down', when: 'after' },
      { what: 'reset', when: 'before' },
      { what: 'garbage', when: 'after' },
    ] as const) {
      voucherify.faults.add({ method: 'POST', path: '/v1/vouchers/*', fault });
    }
    const body = { amount: '15', count: 12, code_config: { prefix: 'OAK-', length: 10 }, additional_info: 'spring' };
    const { id } = await before.order('gift-vouchers', body);
    await before.until(id, ({ issued }) => issued >= 3);
    await before.close();
    const after = desk(directory);
    expect(await after.over(id)).toMatchObject({ state: 'issued', issued: 12, missing: 0 });
    const vouchers = await madeVouchers();
    expect(vouchers).toHaveLength(12);
    expect(vouchers[0]).toMatchObject({ active: false, gift: { amount: 1_500 }, additional_info: 'spring' });
    expect(sure(vouchers[0]).code).toMatch(/^OAK-[2-9A-HJ-NP-Z]{10}$/);
    // Asleep, as every list then says.
    const card = valueOf(await after.ask(session, 'card/find', { code: sure(vouchers[0]).code, entry: 'scanned' }));
    expect(card).toMatchObject({ status: 'pending', faceValue: { minor: 1_500 } });
  });

  test('are not to be ordered under codes that somebody could guess', async () => {
    await stand();
    const { order } = desk(scratchDirectory());
    const body = { amount: '15', count: 50, code_config: { length: 6, charset: '0123456789' } };
    expect(valueOf((await order('gift-vouchers', body)).answer)).toMatchObject({
      outcome: 'issues',
      issues: [{ path: ['code_config', 'length'], code: 'rule', params: { rule: 'codes-too-few' } }],
    });
  });
});

describe('an order', () => {
  test('waits while its vendor is away, can be stopped before it is told, and leaves no number when it is put away', async () => {
    const { loyaltydog, made } = await stand();
    const { order, over, ask, orders } = desk(scratchDirectory());
    loyaltydog.faults.pull(true);
    expect(await ask(session, 'card/list', { vendor: 'loyaltydog' })).toMatchObject({ ok: false });
    const { id } = await order('gift-cards', { initialValue: '10', count: 3 });
    expect((await orders())[0]).toMatchObject({ id, state: 'waiting' });
    expect(await ask(session, 'issue/put-away', { id })).toMatchObject({ problem: { code: 'not-possible' } });
    expect(valueOf(await ask(session, 'issue/stop', { id }))).toMatchObject({ state: 'stopped', issued: 0 });
    loyaltydog.faults.pull(false);
    const second = await order('gift-cards', { initialValue: '10', count: 2 });
    await over(second.id);
    expect(made()).toHaveLength(2);
    valueOf(await ask(session, 'issue/numbers', { id: second.id }));
    valueOf(await ask(session, 'issue/put-away', { id: second.id }));
    expect(await ask(session, 'issue/numbers', { id: second.id })).toMatchObject({ problem: { code: 'not-found' } });
    expect((await orders()).map((it) => it.id)).toEqual([id]);
  });

  test('that nobody can tell about is a person’s to decide, and is told again only on their word', async () => {
    const { loyaltydog, made } = await stand();
    const { order, until, over, ask } = desk(scratchDirectory());
    const body = { ...gift, deliverAt: soon() };
    // Another till makes one just like it while the answer to ours is lost.
    loyaltydog.faults.add({ method: 'POST', path: '*/cards', fault: { what: 'lost' } });
    const { id } = await order('gift-card', body);
    await until(id, ({ state }) => state === 'under-way');
    const twin = desk(scratchDirectory());
    await twin.over((await twin.order('gift-card', body)).id);
    const unsure = await until(id, ({ state }) => state === 'unsure' || state === 'issued');
    expect(unsure).toMatchObject({ state: 'unsure', why: 'cards just like these made since: 2' });
    expect(made()).toHaveLength(2);
    valueOf(await ask(session, 'issue/decide', { id, wasIssued: true }));
    expect(await over(id)).toMatchObject({ state: 'issued', issued: 1 });
    expect(made()).toHaveLength(2);
  });

  test('is for those who may issue, each of whom is written down', async () => {
    await stand();
    const { order, over, ask } = desk(scratchDirectory());
    await hire(ask);
    await signIn(ask, session, 'Ada');
    expect((await order('gift-card', gift)).answer).toMatchObject({ problem: { code: 'not-allowed', needs: 'issue' } });
    await signIn(ask, session, 'Jo Larsen');
    const { id } = await order('gift-card', gift);
    expect(await over(id)).toMatchObject({ by: 'Jo Larsen', approvedBy: null });
  });

  test('puts its cards on the list of a box, and no window learns a number', async () => {
    await stand();
    const { order, over, ask, events } = desk(scratchDirectory());
    const { id } = await order('gift-cards', { initialValue: '10', count: 4 });
    await over(id);
    const { added } = valueOf(await ask(session, 'issue/to-box', { id }));
    const { batch } = valueOf(await ask(session, 'batch/state', {}));
    expect([added, batch?.rows.length]).toEqual([4, 4]);
    expect(JSON.stringify(events)).not.toMatch(/4000\d{12}/);
  });
});
