import { z } from 'zod';

/** Ids of this vendor: 24 hexadecimal digits, lower case. */
export const objectId = z.string().regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits');
export const when = z.iso.datetime({ offset: true });
export const email = z.email().nullish();
/** The vendor says "phone" and no more; whatever has the digits of a phone number passes. */
export const phone = z
  .string()
  .regex(/^(tel:)?\+?(?:[\s().-]*\d){5,15}[\s().-]*$/, 'a phone number')
  .nullish();

export function text(max: number) {
  return z.string().max(max).nullish();
}
