import { z } from 'zod';
import { passStatus } from '../bodies/account.ts';

export const userWire = z.looseObject({ id: z.string(), email: z.string(), name: z.string().nullish() });

export const loginWire = z.looseObject({
  accessToken: z.string().nullish(),
  tokenType: z.string().nullish(),
  mfaPending: z.boolean().default(false),
  pendingToken: z.string().nullish(),
});

export const appKeyWire = z.looseObject({ exp: z.int().positive() });

/** The schema is empty; the prose says "the status", so a bare word is taken as well. */
export const passStatusWire = z.union([
  z.looseObject({ status: passStatus }),
  passStatus.transform((status) => ({ status })),
]);

/** Whatever was said, as long as it was said with a good status. */
export const anythingWire = z.unknown();
