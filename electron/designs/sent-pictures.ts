import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageType } from '#shared/passes/styles.ts';
import { z } from 'zod';
import { writeSafely } from './safe-file.ts';

const keptSchema = z.object({ mime: z.enum(['image/png', 'image/jpeg']), data: z.string() });
type Kept = z.output<typeof keptSchema>;

export interface SentPictures {
  read(voucher: string, type: ImageType): Kept | null;
  keep(voucher: string, type: ImageType, picture: Kept): void;
  drop(voucher: string, type: ImageType): void;
}

/**
 * The pictures that this till has sent, for the preview. The vendor answers with the address of a picture somewhere
 * else, and a till fetches nothing from addresses that an answer names.
 */
export function openSentPictures(directory: string): SentPictures {
  const path = (voucher: string, type: ImageType) =>
    join(directory, `${createHash('sha256').update(voucher).digest('hex').slice(0, 40)}-${type}.json`);
  return {
    read(voucher, type) {
      try {
        return keptSchema.safeParse(JSON.parse(readFileSync(path(voucher, type), 'utf8'))).data ?? null;
      } catch {
        return null;
      }
    },
    keep(voucher, type, picture) {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      // What can't be kept is only missing from a preview; the vendor has it.
      writeSafely(path(voucher, type), JSON.stringify(picture));
    },
    drop: (voucher, type) => rmSync(path(voucher, type), { force: true }),
  };
}
