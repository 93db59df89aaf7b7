import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AskingOf, ReplyOf } from '#shared/contract/calls.ts';
import { vendors } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

function till() {
  const time = new ManualTime();
  return { ...wholeTill(scratchDirectory(), time), time };
}

async function listed(ask: Ask, asking: AskingOf<'card/list'>) {
  const cards = [];
  for (let page: string | null = null; ;) {
    const answer: ReplyOf<'card/list'> = valueOf(await ask('1', 'card/list', { ...asking, page }));
    cards.push(...answer.cards);
    if (answer.next === null) return cards;
    page = answer.next;
  }
}

describe.each(vendors)('the cards of %s', (vendor) => {
  test('are all listed, each once, and none with its number', async () => {
    const { ask } = till();
    const cards = await listed(ask, { vendor });
    const { length } = valueOf(await ask('1', 'training/play-cards', {})).filter((it) => it.vendor === vendor);
    expect(new Set(cards.map(({ ref }) => ref.id)).size).toBe(cards.length);
    expect(cards.length).toBeGreaterThanOrEqual(Math.min(length, 10));
    expect(JSON.stringify(cards)).not.toContain('"number"');
  });

  test('come by status, with something on them, and by when they end', async () => {
    const { ask } = till();
    const all = await listed(ask, { vendor });
    const ids = (cards: typeof all) => cards.map(({ ref }) => ref.id).toSorted();
    for (const status of ['active', 'expired', 'pending', 'depleted'] as const) {
      const want = all.filter((card) => card.status === status);
      expect(ids(await listed(ask, { vendor, status })), status).toEqual(ids(want));
    }
    const worth = await listed(ask, { vendor, withBalance: true });
    expect(ids(worth)).toEqual(ids(all.filter(({ balance }) => balance !== null && balance.minor > 0)));
    const ending = await listed(ask, { vendor, endsWithinDays: 90 });
    const last = Date.now() + 90 * 86_400_000;
    const soon = ({ expiresAt }: (typeof all)[number]) => expiresAt !== null && Date.parse(expiresAt) <= last;
    expect(ids(ending.filter((card) => card.balance !== null))).toEqual(
      ids(all.filter((card) => card.status === 'active' && card.balance !== null && soon(card))),
    );
  });

  test('that can not be reached are said to be so', async () => {
    const { ask } = till();
    valueOf(await ask('1', 'training/plug', { vendor, pulled: true }));
    expect(await ask('1', 'card/list', { vendor })).toMatchObject({ problem: { code: 'no-network' } });
  });

  test('have a page on which both books stand side by side', async () => {
    const { ask, time } = till();
    const [card] = (await listed(ask, { vendor, status: 'active', withBalance: true })).filter(
      ({ balance }) => balance !== null && balance.minor >= 500,
    );
    if (card === undefined) throw new Error('no card to take from');
    const before = valueOf(await ask('1', 'card/page', { card: card.ref }));
    expect(new Set(before.story.map(({ agreement }) => agreement))).toEqual(
      new Set(before.story.length === 0 ? [] : ['theirs-only']),
    );
    const id = randomUUID();
    const operation = { do: 'take', amount: money(100, 'EUR') } as const;
    valueOf(await ask('1', 'action/submit', { id, card: card.ref, operation }));
    await time.pass(5_000);
    const { story, card: now, can } = valueOf(await ask('1', 'card/page', { card: card.ref }));
    const ours = story.filter((row) => row.ours !== null);
    expect(ours).toMatchObject([{ agreement: 'equal', ours: { id, state: 'confirmed' } }]);
    expect(ours[0]?.theirs).toHaveLength(1);
    expect(now.balance?.minor).toBe((card.balance?.minor ?? 0) - 100);
    expect(can).toContain('suspend');
  });

  test('that have expired get a new last day, once, although it is sent twice', async () => {
    const { ask, time } = till();
    const [card] = await listed(ask, { vendor, status: 'expired' });
    if (card === undefined) throw new Error('no expired card');
    const asking = { id: randomUUID(), card: card.ref, operation: { do: 'extend', days: 30 } } as const;
    valueOf(await ask('1', 'action/submit', asking));
    valueOf(await ask('1', 'action/submit', asking));
    await time.pass(5_000);
    const { card: now, story } = valueOf(await ask('1', 'card/page', { card: card.ref }));
    expect(now.status).not.toBe('expired');
    expect(story.filter((row) => row.ours !== null)).toMatchObject([
      { agreement: 'unbooked', ours: { state: 'confirmed' } },
    ]);
  });
});

test('a balance that is moved stands in both books of the card it left, and its code in neither', async () => {
  const { ask, time } = till();
  const from = valueOf(await ask('1', 'card/find', { code: '4000716220354417', entry: 'scanned' }));
  const operation = {
    do: 'move',
    to: '4000716220350002',
    amount: money(1500, 'EUR'),
    code: '441700',
  } as const;
  valueOf(await ask('1', 'action/submit', { id: randomUUID(), card: from.ref, operation }));
  await time.pass(5_000);
  const page = valueOf(await ask('1', 'card/page', { card: from.ref }));
  expect(page.story.filter((row) => row.ours !== null)).toMatchObject([
    { agreement: 'equal', ours: { state: 'confirmed', operation: { do: 'move', to: '••••0002' } } },
  ]);
  expect(page.card.balance).toEqual(money(500, 'EUR'));
  expect(JSON.stringify(page)).not.toMatch(/441700|4000716220350002/);
});
