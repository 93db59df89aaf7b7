import { z } from 'zod';
import { phone } from './fields.ts';

const line = z.string().nullish();
const looseEmail = z.union([z.email(), z.string()]).nullish();

/** `points` has a default of 0 in the vendor's schema: an update without it may empty the account. So it is required. */
export const updateCustomerBody = z.object({
  firstName: line,
  lastName: line,
  email: looseEmail,
  phone,
  points: z.int(),
  currentMessage: line,
  customFields: z.record(z.string(), z.unknown()).nullish(),
});
export type UpdateCustomerBody = z.input<typeof updateCustomerBody>;

export const createCustomerBody = z.object({
  firstName: line,
  lastName: line,
  email: looseEmail,
  phone,
  points: z.int().optional(),
  referrerId: line,
  customFields: z.record(z.string(), z.unknown()).nullish(),
  initialConsentGranted: z.boolean().nullish(),
});
export type CreateCustomerBody = z.input<typeof createCustomerBody>;

export const pointsBody = z.object({ points: z.int() });
