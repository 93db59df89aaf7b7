import { z } from 'zod';
import { passCardWire } from './cards.ts';
import { listWire } from './lists.ts';

const line = z.string().nullish();

export const programWire = z.looseObject({ id: z.string(), name: z.string(), shareUrl: line, type: line });
export const programsWire = listWire(programWire);

export const customerWire = z.looseObject({
  id: z.string(),
  firstName: line,
  lastName: line,
  email: line,
  phone: line,
  points: z.int().nullish(),
  currentOfferId: line,
  card: passCardWire.nullish(),
});
export type WireCustomer = z.output<typeof customerWire>;
export const customersWire = listWire(customerWire);

export const reservedPointsWire = z.looseObject({ reservedPoints: z.int(), availablePoints: z.int() });

/** `value` may be money: the exact parser leaves a decimal as text. */
const offerWire = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: line,
  pointsCost: z.int().nullish(),
  value: z.union([z.string(), z.number()]).transform(String).nullish(),
});
export type WireOffer = z.output<typeof offerWire>;
export const offersWire = listWire(offerWire);

export const activitiesWire = listWire(
  z.looseObject({ type: line, points: z.int().nullish(), offerId: line, createdAt: line }),
);

export const voucherWire = z.looseObject({
  id: z.string(),
  name: z.string(),
  status: z.string().nullish(),
  discountValue: z.union([z.string(), z.number()]).transform(String).nullish(),
});

export const imageWire = z.looseObject({ type: line, key: line, url: line });
export const imagesWire = listWire(imageWire);
