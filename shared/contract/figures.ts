import { z } from 'zod';
import { moneySchema } from '../money/schemas.ts';

export const figureSchema = z.object({ count: z.int(), amount: moneySchema });

/** Counted and summed by what was done: see `shared/domain/figures.ts`. */
export const figuresSchema = z.object({
  activated: figureSchema,
  loaded: figureSchema,
  redeemed: figureSchema,
  refunded: figureSchema,
  voided: figureSchema,
  'written-off': figureSchema,
});
