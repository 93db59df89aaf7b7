import { expect, test } from 'vitest';
import { action, card, openStand, value } from './stand.ts';

test.each(['current', 'beta'] as const)(
  'a member’s rewards come with what they cost, without those out of stock (%s)',
  async (dialect) => {
    const asked: string[] = [];
    await using stand = await openStand({ dialect, seen: (_, path) => void asked.push(path) });
    const shop = stand.client({ dialect });
    const { ref } = await card(shop, 'OL-MEMBER-7');
    const { offers = [] } = value(await shop.read(ref));
    expect(offers.map(({ name, points, claimed }) => [name, points, claimed])).toEqual([
      ['Coffee on the house', 150, false],
      ['Linen tote bag', 400, false],
    ]);

    // Rewards change rarely and cost a call each: the next member costs none.
    const before = asked.filter((path) => path.includes('/rewards')).length;
    value(await shop.read(ref));
    expect(asked.filter((path) => path.includes('/rewards'))).toHaveLength(before);

    const [coffee] = offers;
    value(await shop.perform(action(ref, { do: 'claim-offer', offerId: coffee?.id ?? '' })));
    expect(value(await shop.read(ref)).points).toBe(470);
  },
);
