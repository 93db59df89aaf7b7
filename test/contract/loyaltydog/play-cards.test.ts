import { describe, expect, test } from 'vitest';
import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { paymentNumbersIn } from '#shared/codes/payment-card.ts';
import { cardStatuses } from '#shared/domain/card.ts';
import { createLoyaltyDogMiniature } from '#shared/training/loyaltydog/miniature.ts';

const miniature = createLoyaltyDogMiniature({ currency: 'EUR' });
const { appKey: token } = miniature.tokens;
const { programId: program, loyaltyProgramId: loyaltyProgram } = miniature.shop;
const provider = createLoyaltyDog(
  { url: 'http://vendor.test', token, program, loyaltyProgram, currency: 'EUR' },
  { fetch: (input, init) => miniature.fetch(new Request(input, init)), now: miniature.clock.now },
);

describe('the play cards', () => {
  test('show every status there is', () => {
    expect(new Set(miniature.playCards.map((it) => it.status))).toEqual(new Set(cardStatuses));
    expect(miniature.playCards.length).toBeGreaterThanOrEqual(12);
  });

  test.each(miniature.playCards.map((it) => [it.number, it] as const))(
    '%s is found by its number, as what it says it is',
    async (number, play) => {
      const found = await provider.find({ by: 'number', number });
      expect(found).toMatchObject({ ok: true, value: { number, kind: play.kind, status: play.status } });
    },
  );

  test.each(miniature.playCards.map((it) => it.number))('%s could not be taken for a bank card', (number) => {
    expect(paymentNumbersIn(number)).toEqual([]);
  });

  test('the card of the book has 20.00 left of 50.00, and three movements', async () => {
    const number = miniature.playCards.find((it) => it.number.endsWith('4417'))?.number ?? '';
    const found = await provider.find({ by: 'number', number });
    expect(found).toMatchObject({
      value: {
        balance: { minor: 2000, currency: 'EUR' },
        faceValue: { minor: 5000 },
        walletPass: true,
        holder: { name: 'Nadia R.' },
        movements: [
          { kind: 'taken', amount: { minor: -1250 }, cashier: 'Jonas P.' },
          { kind: 'taken', amount: { minor: -1750 }, cashier: 'Amira K.' },
          { kind: 'activated', amount: { minor: 5000 } },
        ],
      },
    });
  });

  test('a part of a number finds nothing: only the exact number counts', async () => {
    for (const number of ['4417', '400071622035441', '', '4000716220354417 ']) {
      expect(await provider.find({ by: 'number', number })).toEqual({ ok: false, problem: { code: 'not-found' } });
    }
  });

  test('a wallet pass is found by its link, and by its serial', async () => {
    const url = 'https://play.example/p/OL-7f3a4417';
    expect(await provider.find({ by: 'link', url, serial: 'OL-7f3a4417' })).toMatchObject({
      value: { number: '4000716220354417' },
    });
  });

  test.each(['JPY', 'KWD'])('the play cards of a shop that counts in %s have whole balances', (currency) => {
    const { cards } = createLoyaltyDogMiniature({ currency }).snapshot();
    for (const card of cards) expect(Number.isSafeInteger(card.balance) && card.balance >= 0).toBe(true);
  });
});
