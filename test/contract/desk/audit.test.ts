import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verifyExport } from '#electron/journal/export-verify.ts';
import type { AskingOf, ReplyOf } from '#shared/contract/calls.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, signIn, valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

const NUMBER = '4000716220354417';

async function take(ask: Ask, minor: number, code = NUMBER, session = '1') {
  const card = valueOf(await ask(session, 'card/find', { code, entry: 'typed' })).ref;
  const operation = { do: 'take', amount: money(minor, 'EUR'), bill: null } as const;
  return valueOf(await ask(session, 'action/submit', { id: randomUUID(), card, operation })).action;
}

const found = async (ask: Ask, body: AskingOf<'audit/search'>, session = '1') =>
  valueOf(await ask(session, 'audit/search', body)).actions.map(({ id }) => id);

test('an action is found by its card’s number, its last four, its serial, who did it, its state and its day, open or over', async () => {
  const directory = scratchDirectory();
  const time = new ManualTime();
  const till = wholeTill(directory, time);
  await hire(till.ask);
  await signIn(till.ask, '1', 'Jo Larsen');
  await signIn(till.ask, '2', 'Ada');
  const first = await take(till.ask, 100, NUMBER, '2');
  await vi.waitFor(async () => {
    await time.pass(500);
    expect(await found(till.ask, { state: 'confirmed' })).toEqual([first.id]);
  });
  time.setWall(48 * 3_600_000);
  await signIn(till.ask, '1', 'Jo Larsen');
  valueOf(await till.ask('1', 'queue/pause', { what: 'sending' }));
  const second = await take(till.ask, 200);
  const other = await take(till.ask, 300, '4000716220350002');

  await all(till.ask);
  await till.close();
  const next = wholeTill(directory, time);
  await signIn(next.ask, '1', 'Jo Larsen');
  await all(next.ask);

  async function all(ask: Ask) {
    expect(await found(ask, {})).toEqual([other.id, second.id, first.id]);
    expect(await found(ask, { what: NUMBER })).toEqual([second.id, first.id]);
    expect(await found(ask, { what: '4417' })).toEqual([second.id, first.id]);
    expect(await found(ask, { what: first.serial })).toEqual([first.id]);
    expect(await found(ask, { what: 'T1-999999' })).toEqual([]);
    expect(await found(ask, { person: 'Ada' })).toEqual([first.id]);
    expect(await found(ask, { person: 'Jo Larsen', what: '4417' })).toEqual([second.id]);
    expect(await found(ask, { state: 'confirmed' })).toEqual([first.id]);
    expect(await found(ask, { state: 'accepted', what: NUMBER })).toEqual([second.id]);
    expect(await found(ask, { until: '2026-11-21T00:00:00Z' })).toEqual([first.id]);
    const page = valueOf(await ask('1', 'audit/search', { limit: 2 }));
    expect(await found(ask, { limit: 2, before: page.next })).toEqual([first.id]);
    // A bank's card is refused and forgotten here as everywhere.
    expect(await ask('1', 'audit/search', { what: '4111111111111111' })).toMatchObject({ ok: false });
  }
});

test('an export fetched piece by piece is whole and in order, also of a journal that goes on meanwhile', async () => {
  const directory = scratchDirectory();
  const time = new ManualTime();
  const { ask } = wholeTill(directory, time);
  for (let minor = 1; minor <= 120; minor += 1) await take(ask, minor);
  for (const as of ['csv', 'jsonl'] as const) {
    let text = '';
    let pieces = 0;
    let next: ReplyOf<'audit/export'>['next'] = null;
    do {
      const piece: ReplyOf<'audit/export'> = valueOf(await ask('1', 'audit/export', { as, shift: 1, next }));
      text += piece.text;
      next = piece.next;
      pieces += 1;
      await take(ask, 1);
      await time.pass(5_000);
    } while (next !== null);
    const file = join(directory, `export.${as}`);
    writeFileSync(file, text);
    expect(await verifyExport(file)).toMatchObject({ ok: true, first: 1 });
    expect(text).not.toContain(NUMBER);
    expect(pieces).toBeGreaterThanOrEqual(1);
  }
  expect(await ask('1', 'audit/export', { as: 'csv', shift: 7 })).toMatchObject({ problem: { code: 'not-found' } });
  const empty = valueOf(await ask('1', 'audit/export', { as: 'jsonl', from: '2031-01-01T00:00:00Z' }));
  expect(empty.text.trim().split('\n')).toHaveLength(2);
}, 30_000);
