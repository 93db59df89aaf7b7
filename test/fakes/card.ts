import type { Card, CardRef } from '#shared/domain/card.ts';

/** A gift card of which nothing is known but where it lives and what the test is about. */
export function giftCard(ref: CardRef, about: Partial<Card> = {}): Card {
  return {
    ref,
    kind: 'gift-card',
    number: ref.id,
    title: null,
    status: 'active',
    suspended: null,
    balance: null,
    points: null,
    discount: null,
    faceValue: null,
    startsAt: null,
    expiresAt: null,
    holder: null,
    physical: null,
    walletPass: false,
    movements: null,
    ...about,
  };
}
