import { expect, test } from 'vitest';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { valueOf, wholeTill } from '#test/fakes/whole-till.ts';

const open = () => wholeTill(scratchDirectory(), new ManualTime());

test('a name is asked of both vendors, and no full number comes back', async () => {
  const { ask } = open();
  const found = valueOf(await ask('w', 'card/search', { text: 'Nadia' }));
  expect(found).toMatchObject({ by: 'name', exact: false, unheard: [] });
  expect(found.cards.length).toBeGreaterThan(1);
  const text = JSON.stringify(found);
  const { length } = valueOf(await ask('w', 'training/play-cards', {})).filter(({ number }) => text.includes(number));
  expect(length).toBe(0);
});

test('a vendor that can’t be asked this way is named, and asking it so does not make it look reachable', async () => {
  const { ask } = open();
  valueOf(await ask('w', 'training/plug', { vendor: 'voucherify', pulled: true }));
  await ask('w', 'card/find', { code: 'OL-GIFT-2500', entry: 'typed' });
  const found = valueOf(await ask('w', 'card/search', { text: '+44 1632 960031' }));
  expect(found.cards.map((it) => it.lastFour)).toEqual(['2231']);
  expect(found.unheard).toMatchObject([{ vendor: 'voucherify', problem: { code: 'not-possible' } }]);
  const { vendors } = valueOf(await ask('w', 'terminal/state', {}));
  expect(vendors.find((it) => it.vendor === 'voucherify')?.state).toBe('unreachable');
});

test('a vendor that is away is named beside what the other found', async () => {
  const { ask } = open();
  valueOf(await ask('w', 'training/plug', { vendor: 'loyaltydog', pulled: true }));
  const found = valueOf(await ask('w', 'card/search', { text: 'marta@example.com' }));
  expect(found.cards).toHaveLength(2);
  expect(found.unheard.map((it) => it.vendor)).toEqual(['loyaltydog']);
});

test('a whole number is the card itself, and a bank’s card is refused before anybody is asked', async () => {
  const { ask } = open();
  expect(valueOf(await ask('w', 'card/search', { text: 'OL-GIFT-2500' }))).toMatchObject({
    exact: true,
    cards: [{ lastFour: '2500' }],
  });
  expect(await ask('w', 'card/search', { text: '4111 1111 1111 1111' })).toMatchObject({
    problem: { code: 'payment-card' },
  });
  expect(await ask('w', 'card/search', { text: 'NO-SUCH-CODE-1' })).toMatchObject({ problem: { code: 'not-found' } });
});

test('a card that was chosen is shown at once, and its story follows', async () => {
  const { ask, events } = open();
  const [card] = valueOf(await ask('w', 'card/search', { text: 'marta@example.com' })).cards;
  if (card === undefined) throw new Error('nobody found');
  expect(card.movements).toBeNull();
  expect(valueOf(await ask('w', 'card/read', { card: card.ref }))).toMatchObject({ stale: true, ref: card.ref });
  await expect
    .poll(() => events.find((it) => it.name === 'card/answered')?.body)
    .toMatchObject({ ref: card.ref, answer: { ok: true, value: { stale: false, movements: expect.any(Array) } } });
});
