import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { seenCodes } from '#electron/scanners/seen-codes.ts';
import type { TerminalOptions } from '#electron/terminal/terminal.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { hire, signIn, valueOf, wholeTill } from '#test/fakes/whole-till.ts';

const card = '4000716220354417';
const other = '4000716220350002';
const typing = { problem: { code: 'not-allowed', needs: 'type-number' } };

/** Somebody at window 1 who may take value, and may type no number. */
async function nobodyTypes(more: Partial<TerminalOptions> = {}) {
  const { ask } = wholeTill(scratchDirectory(), new ManualTime(), more);
  await hire(ask);
  await signIn(ask, 'office', 'Jo Larsen');
  const made = valueOf(
    await ask('office', 'staff/add', { name: 'Kim', role: 'cashier', rights: ['redeem', 'training'], pin: '570220' }),
  );
  valueOf(await ask('1', 'staff/sign-in', { person: made.id, pin: '570220' }));
  const find = (code: string) => ask('1', 'card/find', { code, entry: 'scanned' });
  const take = (code: string) =>
    ask('1', 'action/submit', {
      id: randomUUID(),
      card: { code, entry: 'scanned' },
      operation: { do: 'take', amount: money(100, 'EUR'), bill: null },
    });
  return { ask, find, take };
}

test('a code that no reader of this till gave was typed, whatever a window says', async () => {
  const { ask, find, take } = await nobodyTypes();
  expect(await find(card)).toMatchObject(typing);
  expect(await take(card)).toMatchObject(typing);
  valueOf(await ask('1', 'scanner/pretend', { reader: 'keyboard', code: card }));
  expect(await find(card)).toMatchObject({ ok: true });
  expect(await take(card)).toMatchObject({ ok: true });
  expect(await find(other)).toMatchObject(typing);
  expect(await ask('1', 'card/find', { code: card, entry: 'typed' })).toMatchObject(typing);
});

test('what a window saw typed counts as scanned at a reader’s pace, and not at a person’s', async () => {
  const { ask, find } = await nobodyTypes();
  valueOf(await ask('1', 'scan/typed', { text: card, tookMs: 6_000 }));
  expect(await find(card)).toMatchObject(typing);
  valueOf(await ask('1', 'scan/typed', { text: card, tookMs: 160 }));
  expect(await find(card)).toMatchObject({ ok: true });
});

test('where the host itself sees the keys, a window’s word about them counts for nothing', async () => {
  const { ask, find } = await nobodyTypes({
    abilities: { kiosk: true, systemPrinting: true, catchesKeys: true },
  });
  expect(valueOf(await ask('1', 'scan/typed', { text: card, tookMs: 160 })).code).toBe(card);
  expect(await find(card)).toMatchObject(typing);
});

test('somebody who may type stands in for one number', async () => {
  const { ask, find } = await nobodyTypes();
  const { people } = valueOf(await ask('1', 'staff/state', {}));
  const jo = people.find((it) => it.name === 'Jo Larsen')?.id ?? '';
  const body = { code: card, entry: 'scanned' };
  valueOf(await ask('1', 'staff/approve', { person: jo, pin: '482913', call: 'card/find', body }));
  expect(await find(card)).toMatchObject({ ok: true });
  expect(await find(card)).toMatchObject(typing);
});

test('a scanned code is remembered for a quarter of an hour and no longer, however many follow', () => {
  let now = 0;
  const seen = seenCodes(() => now);
  seen.saw('first');
  now = 14 * 60_000;
  for (let n = 0; n < 4_000; n += 1) seen.saw(`code ${n}`);
  expect(seen.has('first')).toBe(true);
  now = 15 * 60_000;
  expect(seen.has('first')).toBe(false);
  expect(seen.has('code 0')).toBe(true);
  for (let n = 4_000; n < 6_000; n += 1) seen.saw(`code ${n}`);
  expect(seen.has('code 0')).toBe(false);
  expect(seen.has('code 5999')).toBe(true);
});
