import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
beforeAll(async () => void (stand = await openStand()));
afterAll(() => stand[Symbol.asyncDispose]());

describe('finding a card at Voucherify', () => {
  test('every play card is found by its number and has the status its lesson says', async () => {
    const shop = stand.client();
    for (const play of stand.vendor.playCards) {
      const found = await card(shop, play.number);
      expect([found.number, found.kind, found.status]).toEqual([play.number, play.kind, play.status]);
    }
  });

  test('the reference holds the opaque id, never the code', async () => {
    const found = await card(stand.client(), 'OL-GIFT-2500');
    expect(found.ref.id).toMatch(/^v_/);
    expect(JSON.stringify(found.ref)).not.toContain('OL-GIFT');
  });

  test('a code is another card when its letters change their case', async () => {
    expect(problem(await stand.client().find({ by: 'number', number: 'OL-GIFT-CASE7' })).code).toBe('not-found');
  });

  test('the opaque id is not a number that a scan may find', async () => {
    const { ref } = await card(stand.client(), 'OL-GIFT-2500');
    expect(problem(await stand.client().find({ by: 'number', number: ref.id })).code).toBe('not-found');
  });

  test.each(['.', '..', 'a/../b', '%2e%2e', 'no such code', 'x?y=1#z'])(
    '"%s" is looked up as it stands, and not found',
    async (number) => {
      expect(problem(await stand.client().find({ by: 'number', number })).code).toMatch(/not-found/);
    },
  );

  test('the vendor’s own encrypted links name no card', async () => {
    const link = { by: 'link', url: 'https://dl.voucherify.io/api/v1/assets/qr/U2FsdGVk', serial: null } as const;
    expect(problem(await stand.client().find(link)).code).toBe('not-found');
  });

  test('a coupon says what it takes off', async () => {
    const shop = stand.client();
    const percent = await card(shop, 'OL-20PCT');
    expect(percent.discount).toEqual({ type: 'percent', off: '20', atMost: { minor: 1000, currency: 'EUR' } });
    expect((await card(shop, 'OL-TOTE-10')).discount).toEqual({
      type: 'fixed-price',
      price: { minor: 1000, currency: 'EUR' },
    });
  });

  test('a member is found by the number of the customer, with points', async () => {
    const member = await card(stand.client(), 'OL-MEMBER-7');
    expect([member.kind, member.points, member.title]).toEqual(['loyalty-card', 620, 'Oak & Linen Friends']);
    const story = value(await stand.client().read(member.ref));
    expect(story.points).toBe(620);
  });

  test('the probe reaches the vendor with one call, and says when the credential is refused', async () => {
    expect(value(await stand.client().probe())).toEqual({ account: null });
    const wrong = stand.client({ access: { by: 'server-keys', appId: 'x', appToken: 'y' } });
    expect(problem(await wrong.probe()).code).toBe('credential-refused');
  });
});
