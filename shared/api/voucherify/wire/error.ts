import { z } from 'zod';

/** Any part may be missing: some refusals carry only `code` and `message`, a 413 not even those. */
export const errorSchema = z.object({
  code: z.int().nullish(),
  key: z.string().nullish(),
  message: z.string().nullish(),
  details: z.unknown().optional(),
  request_id: z.string().nullish(),
  resource_id: z.string().nullish(),
  resource_type: z.string().nullish(),
  error: z.object({ message: z.string().nullish() }).nullish(),
});
export type WireError = z.infer<typeof errorSchema>;
