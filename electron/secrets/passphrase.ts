import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Sealer } from './secrets.ts';

const hex = z.string().regex(/^([0-9a-f]{2})+$/);

export const passphraseBoxSchema = z.object({
  by: z.literal('passphrase'),
  /** Beside the box, so that a later program may ask for more. Bounded, so that a changed file can't ask for all memory. */
  cost: z.object({ N: z.int().min(2).max(131_072), r: z.int().min(1).max(8), p: z.int().min(1).max(4) }),
  salt: hex,
  /** Tells a wrong passphrase from a file that somebody changed. */
  check: hex,
  nonce: hex,
  tag: hex,
  box: hex,
});
export type PassphraseBox = z.output<typeof passphraseBoxSchema>;

const COST = { N: 32_768, r: 8, p: 1 };
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

export type Unsealed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'wrong' | 'damaged' };

function keyFrom(passphrase: string, salt: Buffer, { N, r, p }: PassphraseBox['cost']): Buffer {
  // The same letters typed on another keyboard may come as other code points.
  return scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}

function checkOf(key: Buffer): Buffer {
  return createHmac('sha256', key).update('opens this file').digest();
}

/** AES-256-GCM with a key that scrypt makes of the passphrase; salt and nonce are new at every writing. */
export function passphraseSealer(passphrase: string): Sealer {
  return {
    seal(text): PassphraseBox {
      const salt = randomBytes(16);
      const key = keyFrom(passphrase, salt, COST);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return {
        by: 'passphrase',
        cost: COST,
        salt: salt.toString('hex'),
        check: checkOf(key).toString('hex'),
        nonce: nonce.toString('hex'),
        tag: cipher.getAuthTag().toString('hex'),
        box: box.toString('hex'),
      };
    },
  };
}

export function unsealWith(passphrase: string, sealed: PassphraseBox): Unsealed {
  const bytes = (text: string) => Buffer.from(text, 'hex');
  const key = keyFrom(passphrase, bytes(sealed.salt), sealed.cost);
  const check = bytes(sealed.check);
  const own = checkOf(key);
  if (check.byteLength !== own.byteLength || !timingSafeEqual(check, own)) return { ok: false, why: 'wrong' };
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(sealed.nonce), { authTagLength: 16 });
    decipher.setAuthTag(bytes(sealed.tag));
    const text = Buffer.concat([decipher.update(bytes(sealed.box)), decipher.final()]).toString('utf8');
    return { ok: true, text };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}
