import type { CardReference } from '../../codes/card-reference.ts';
import { looksBlank, type Blanks } from '../../domain/blanks.ts';
import type { Card, CardRef } from '../../domain/card.ts';

/** A printed card that the vendor has never heard of is named by this: it is made by activating it. */
const MARK = 'new:';

export function isUnmade({ id }: CardRef): boolean {
  return id.startsWith(MARK);
}

/** What stands for a card between the printer and its buyer. */
export function unmadeCard(blanks: Blanks | null, reference: CardReference, name: string): Card | undefined {
  if (blanks === null || reference.by !== 'number' || !looksBlank(blanks, reference.number)) return undefined;
  return {
    ref: { vendor: 'voucherify', id: `${MARK}${name}`, program: null },
    kind: 'gift-card',
    number: reference.number,
    title: blanks.campaign,
    status: 'pending',
    suspended: null,
    balance: null,
    points: null,
    discount: null,
    faceValue: blanks.value,
    startsAt: null,
    expiresAt: null,
    holder: null,
    physical: null,
    walletPass: false,
    movements: [],
  };
}
