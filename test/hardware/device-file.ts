import { z } from 'zod';

const hex = z.string().transform((text) => Uint8Array.from(text.trim().split(/\s+/), (it) => Number.parseInt(it, 16)));

/**
 * A device to be read in the guest, as a file in test/hardware/devices: what it says of itself, what it sends, and
 * what the till must make of it (a code with its AIM identifier in front, or the code of a problem).
 */
export const deviceFileSchema = z.object({
  about: z.string(),
  vendorId: z.int(),
  productId: z.int(),
  product: z.string(),
  descriptor: hex,
  reports: z.array(hex),
  reads: z.array(z.string()),
});
