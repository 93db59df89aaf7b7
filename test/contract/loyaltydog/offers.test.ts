import { afterAll, beforeAll, expect, test } from 'vitest';
import { action, openStand, value, type Stand } from './stand.ts';

let stand: Stand;
beforeAll(async () => void (stand = await openStand()));
afterAll(() => stand.close());

test('an offer is listed with its cost, claimed, kept as claimed though it is no longer listed, and used', async () => {
  const { shop } = stand;
  const { ref } = value(await shop.find({ by: 'number', number: 'OLCLUB-2231' }));
  const { offers = [] } = value(await shop.read(ref));
  const tote = offers.find(({ name }) => name === 'Free tote bag');
  expect(tote).toMatchObject({ points: 200, claimed: false, note: 'One per visit' });

  const offerId = tote?.id ?? '';
  value(await shop.perform(action(ref, { do: 'claim-offer', offerId })));
  const claimed = value(await shop.read(ref));
  expect(claimed.points).toBe(140);
  expect(claimed.offers?.filter((it) => it.claimed)).toMatchObject([{ id: offerId }]);

  value(await shop.perform(action(ref, { do: 'redeem-offer', offerId })));
  expect(value(await shop.read(ref)).offers?.some((it) => it.claimed)).toBe(false);
});
