import { z } from 'zod';

/** POST /v2/token, sent as a form. */
export const loginBody = z.object({
  username: z.string().min(1),
  password: z.string().min(1),
  grant_type: z.literal('password').nullish(),
  scope: z.string().optional(),
  client_id: z.string().nullish(),
  client_secret: z.string().nullish(),
});

export const mfaBody = z.object({ pendingToken: z.string().min(1), code: z.string().regex(/^\d{6}$/, 'six digits') });

export const passStatus = z.enum(['valid', 'invalid', 'redeemed', 'expired', 'unpaid', 'locked', 'incomplete']);
export type PassStatus = z.infer<typeof passStatus>;
export const passStatusBody = z.object({ status: passStatus });
