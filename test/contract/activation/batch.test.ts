import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import { money } from '#shared/money/money.ts';
import { filesUnder } from '#test/fakes/files-under.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { sure } from '#test/fakes/sure.ts';
import { hire, signIn, valueOf } from '#test/fakes/whole-till.ts';
import { confirmed, known, session, till } from './stand.ts';

const found = ({ rows }: { rows: readonly { found: string; problem: { code: string } | null }[] }) =>
  rows.map((row) => (row.found === 'stopped' ? row.problem?.code : row.found));

describe('a list of scans', () => {
  test('says of each card what was found: ready, a duplicate of which row, a stranger, or why it can’t be', async () => {
    const { scan, until, cards } = till(scratchDirectory());
    const [first, second] = await cards('box');
    const [active] = await cards('full');
    const [voided] = await cards('voided');
    for (const code of [
      first,
      second,
      first,
      '4000716299999999',
      active,
      voided,
      'OL-5OFF',
      '%&',
      '4111111111111111',
    ]) {
      await scan(sure(code));
    }
    const list = await until(known);
    expect(found(list)).toEqual([
      'ready',
      'ready',
      'duplicate',
      'stranger',
      'already-active',
      'voided',
      'not-possible',
      'stranger',
      'payment-card',
    ]);
    expect(list.rows[2]).toMatchObject({ of: 1, lastFour: sure(first).slice(-4) });
    expect(list.rows[0]).toMatchObject({ value: { minor: 2500, currency: 'EUR' }, vendor: 'loyaltydog' });
    expect(list.rows[8]).toMatchObject({ lastFour: '' });
  });

  test('numbers its views, so that an answer that was overtaken is known by its number', async () => {
    const { scan, until, cards, state } = till(scratchDirectory());
    const [first] = await cards('box');
    const { row } = await scan(sure(first));
    const list = await until(known);
    expect(list.rows[0]?.version).toBeGreaterThan(row.version);
    expect((await state())?.version).toBeGreaterThan(list.version);
  });

  test('gives a duplicate the place of the row that is taken out', async () => {
    const { ask, scan, until, cards } = till(scratchDirectory());
    const [first] = await cards('box');
    const { id } = await scan(sure(first));
    await scan(sure(first));
    await scan(sure(first));
    await until(known);
    const list = valueOf(await ask(session, 'batch/take-out', { id, no: 1 }));
    expect(list.rows).toMatchObject([
      { no: 2, found: 'ready', of: null, value: { minor: 2500 } },
      { no: 3, found: 'duplicate', of: 2 },
    ]);
  });

  test('outlives the terminal, and a number on it is nowhere to be read', async () => {
    const directory = scratchDirectory();
    const before = till(directory);
    valueOf(await before.ask(session, 'training/plug', { vendor: 'loyaltydog', pulled: true }));
    const [first, second] = await before.cards('box');
    await before.scan(sure(first));
    await before.scan(sure(second));
    expect(await before.state()).toMatchObject({ state: 'list', rows: [{ found: 'asking' }, { found: 'asking' }] });
    await before.close();

    for (const file of filesUnder(join(directory, 'training'))) {
      expect(readFileSync(file).includes(sure(first)), file).toBe(false);
    }
    const after = till(directory);
    expect((await after.until(known)).rows).toMatchObject([{ found: 'ready' }, { found: 'ready' }]);
    await after.scan(sure(first));
    expect((await after.until(known)).rows[2]).toMatchObject({ no: 3, found: 'duplicate', of: 1 });
  });

  test('asks again by itself once a pulled plug is back, and takes scans meanwhile', async () => {
    const { ask, scan, until, cards } = till(scratchDirectory());
    valueOf(await ask(session, 'training/plug', { vendor: 'loyaltydog', pulled: true }));
    const [first, second] = await cards('box');
    await scan(sure(first));
    await scan(sure(second));
    await until((list) => list.rows.some((row) => row.problem !== null));
    valueOf(await ask(session, 'training/plug', { vendor: 'loyaltydog', pulled: false }));
    expect(found(await until(known))).toEqual(['ready', 'ready']);
  });

  test('takes a file: every bad line is told with its number and its reason, and the good ones are kept', async () => {
    const { ask, until, cards } = till(scratchDirectory());
    const box = await cards('box');
    const lines = ['Card number;Value', ...box.slice(0, 3).map((it) => `"${it}";25,00`), '4.00072E+15;25,00', ';25,00'];
    const bad = Array.from(
      { length: 1_000 },
      (_, index) => `${['', '4.00072E+15', '4111111111111111', 'x'.repeat(300)][index % 4]};25,00`,
    );
    const text = [...lines, ...bad, `${sure(box[3])};25,00`].join('\r\n');
    const answer = valueOf(await ask(session, 'batch/import', { what: { by: 'text', text } }));
    expect(answer.added).toBe(4);
    expect(answer.bad).toHaveLength(1_002);
    expect(answer.bad.slice(0, 3)).toEqual([
      { line: 5, why: 'ruined' },
      { line: 6, why: 'no-number' },
      { line: 7, why: 'no-number' },
    ]);
    expect(new Set(answer.bad.map((it) => it.why))).toEqual(
      new Set(['no-number', 'ruined', 'payment-card', 'not-ours']),
    );
    expect(found(await until(known))).toEqual(['ready', 'ready', 'ready', 'ready']);
  });

  test('takes a range, each number of which is asked for', async () => {
    const { ask, until, cards } = till(scratchDirectory());
    const box = await cards('box');
    const what = { by: 'range', first: sure(box[0]), last: sure(box[9]) } as const;
    const answer = valueOf(await ask(session, 'batch/import', { what }));
    expect(answer.noRange).toBe(null);
    const list = await until(known);
    expect(list.rows.filter((row) => row.found === 'ready')).toHaveLength(10);
    expect(
      valueOf(await ask(session, 'batch/import', { what: { ...what, last: `9${'0'.repeat(15)}` } })),
    ).toMatchObject({ added: 0, noRange: 'too-many' });
  });
});

describe('a box that is confirmed', () => {
  test('activates each ready card once, however often it is confirmed, and leaves the others alone', async () => {
    const directory = scratchDirectory();
    const { ask, scan, until, cards, close } = till(directory);
    const box = (await cards('box')).slice(0, 12);
    for (const code of [...box, sure(box[0]), '4000716299999999']) await scan(code);
    const { id } = await until(known);
    expect(await ask(session, 'batch/confirm', { id, count: 13, paid: true })).toMatchObject({
      problem: { code: 'bad-request', field: 'count' },
    });
    const ask12 = () => ask(session, 'batch/confirm', { id, count: 12, paid: true });
    const [one, two] = await Promise.all([ask12(), ask12()]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    const done = await until(confirmed);
    expect(done).toMatchObject({ state: 'confirmed', confirmed: { by: 'till' } });
    expect(new Set(done.rows.flatMap((row) => row.action?.serial ?? []))).toHaveProperty('size', 12);

    const { actions } = valueOf(await ask(session, 'queue/list', { show: 'all' }));
    expect(actions).toHaveLength(12);
    const [last] = actions;
    const { story } = valueOf(await ask(session, 'action/story', { id: sure(last).id }));
    expect(story[0]?.entry).toMatchObject({ what: 'accepted', paid: 'till', batch: id, provisional: false });
    await close();
    expect(audit(journalFile(join(directory, 'training')), join(directory, 'training'))).toMatchObject({ ok: true });
    for (const file of filesUnder(join(directory, 'training'))) {
      expect(readFileSync(file).includes(sure(box[0])), file).toBe(false);
    }
  });

  test('waits for a vendor that is away, whatever the offline limits say', async () => {
    const { ask, scan, until, cards } = till(scratchDirectory());
    for (const code of (await cards('box')).slice(0, 5)) await scan(code);
    const { id } = await until(known);
    valueOf(await ask(session, 'training/plug', { vendor: 'loyaltydog', pulled: true }));
    valueOf(await ask(session, 'batch/confirm', { id, count: 5, paid: true }));
    await until(({ rows }) => rows.some((row) => row.action?.state === 'waiting' || row.action?.state === 'unknown'));
    expect(valueOf(await ask(session, 'queue/state', {})).atStake.minor).toBe(0);
    valueOf(await ask(session, 'training/plug', { vendor: 'loyaltydog', pulled: false }));
    await until(confirmed);
  });

  test('rests while it is paused, and goes on', async () => {
    const { ask, scan, until, cards } = till(scratchDirectory());
    for (const code of (await cards('box')).slice(0, 3)) await scan(code);
    const { id } = await until(known);
    valueOf(await ask(session, 'queue/pause', { what: 'sending' }));
    valueOf(await ask(session, 'batch/confirm', { id, count: 3, paid: true }));
    valueOf(await ask(session, 'batch/pause', { id, paused: true }));
    valueOf(await ask(session, 'queue/resume', {}));
    const [take] = await cards('full');
    const card = valueOf(await ask(session, 'card/find', { code: sure(take), entry: 'scanned' })).ref;
    const operation = { do: 'take', amount: money(100, 'EUR'), bill: null } as const;
    const taken = valueOf(await ask(session, 'action/submit', { id: crypto.randomUUID(), card, operation }));
    for (;;) {
      const { action } = valueOf(await ask(session, 'action/story', { id: taken.action.id }));
      if (action.state === 'confirmed') break;
      await pause(5);
    }
    const rested = await until(() => true);
    expect(rested.rows.map((row) => row.action?.state)).toEqual(['accepted', 'accepted', 'accepted']);
    valueOf(await ask(session, 'batch/pause', { id, paused: false }));
    await until(confirmed);
  });

  test('loads its open-amount cards with what was typed, as a second action each', async () => {
    const { ask, scan, until, cards } = till(scratchDirectory());
    const [plain] = await cards('box');
    const [open] = await cards('open-amount');
    await scan(sure(plain));
    await scan(sure(open));
    const { id } = await until(known);
    expect(await ask(session, 'batch/confirm', { id, count: 2, paid: true })).toMatchObject({
      problem: { code: 'bad-request' },
    });
    const openAmount = money(3_000, 'EUR');
    valueOf(await ask(session, 'batch/confirm', { id, count: 2, paid: true, openAmount }));
    const done = await until((list) => confirmed(list) && list.rows[1]?.load?.state === 'confirmed');
    expect(done.rows[0]?.load).toBe(null);
    expect(done.rows[1]?.value).toEqual(openAmount);
    const card = valueOf(await ask(session, 'card/find', { code: sure(open), entry: 'scanned' })).ref;
    expect(valueOf(await ask(session, 'card/worth', { card })).confirmed).toEqual(openAmount);
  });

  test('makes the printed cards of it that Voucherify has never heard of, each once', async () => {
    const { ask, scan, until } = till(scratchDirectory());
    const numbers = Array.from({ length: 5 }, (_, index) => `OL-NEW-001${index}`);
    for (const number of [...numbers, sure(numbers[0]), 'OL-NEW-1']) await scan(number);
    const { id, rows } = await until(known);
    expect(found({ rows })).toEqual(['ready', 'ready', 'ready', 'ready', 'ready', 'duplicate', 'stranger']);
    const openAmount = money(1_500, 'EUR');
    valueOf(await ask(session, 'batch/confirm', { id, count: 5, paid: true, openAmount }));
    await until(confirmed);
    for (const code of numbers) {
      const card = valueOf(await ask(session, 'card/find', { code, entry: 'scanned' }));
      expect(card).toMatchObject({ status: 'active', balance: openAmount });
    }
  });

  test('can be filled by a cashier, and confirmed only by somebody who may', async () => {
    const { ask, scan, until, cards } = till(scratchDirectory());
    await hire(ask);
    await signIn(ask, session, 'Ada');
    valueOf(await ask(session, 'batch/state', {}));
    const [code] = await cards('box');
    await scan(sure(code));
    const { id } = await until(known);
    const refusal = { problem: { code: 'not-allowed', needs: 'activate-batch' } };
    expect(await ask(session, 'batch/confirm', { id, count: 1, paid: true })).toMatchObject(refusal);
    expect(await ask(session, 'batch/import', { what: { by: 'text', text: '1' } })).toMatchObject(refusal);
    expect(await until(() => true)).toMatchObject({ state: 'list' });
  });
});
