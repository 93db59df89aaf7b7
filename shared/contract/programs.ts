import { z } from 'zod';
import { moneySchema } from '../money/schemas.ts';
import { call, nothing } from './define.ts';

const id = z.string().min(1).max(200);

const programOfVendorSchema = z.object({
  id,
  name: z.string(),
  /** The one whose cards this till sells. */
  inUse: z.boolean(),
});
export type ProgramOfVendor = Readonly<z.infer<typeof programOfVendorSchema>>;

/** A gift-card program by the vendor's own report. It counts no suspended cards. */
const programFiguresSchema = z.object({
  total: z.int(),
  active: z.int(),
  pending: z.int(),
  depleted: z.int(),
  expired: z.int(),
  voided: z.int(),
  soldThisMonth: z.int(),
  sold: moneySchema,
  redeemed: moneySchema,
  balance: moneySchema,
  salesThisMonth: moneySchema,
});
export type ProgramFigures = Readonly<z.infer<typeof programFiguresSchema>>;

export const programCalls = {
  'program/list': call(
    'The programs of the LoyaltyDog account. The vendor does not say which are gift cards: asking for figures tells.',
    nothing,
    z.object({ programs: z.array(programOfVendorSchema) }),
  ),
  'program/figures': call('What the vendor reports of one gift-card program.', z.object({ id }), programFiguresSchema),
};
