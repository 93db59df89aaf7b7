import { z } from 'zod';
import { blanksSchema } from '../domain/blanks.ts';
import { call, nothing } from './define.ts';

const blanksOrNone = z.object({
  /** Null: every printed card is at its vendor before it is sold. */
  blanks: blanksSchema.nullable(),
});

export const blankCalls = {
  'blanks/state': call(
    'Which printed cards are made at Voucherify by activating them, if the shop works that way.',
    nothing,
    blanksOrNone,
  ),
  'blanks/set': call('Says so, or that there are none. From the next scan on.', blanksOrNone, blanksOrNone),
};
