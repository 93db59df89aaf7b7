import { hash } from 'node:crypto';

/** A key for `mac`, made ready once. */
export interface MacKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const BLOCK = 64;
const DIGEST = 32;

export function macKey(secret: Buffer): MacKey {
  if (secret.length > BLOCK) throw new Error('a key is no longer than a block of its hash');
  const padded = (pad: number) => Buffer.from(Array.from({ length: BLOCK }, (_, at) => pad ^ (secret[at] ?? 0)));
  return { inner: padded(0x36), outer: padded(0x5c) };
}

/**
 * HMAC-SHA-256 (RFC 2104) out of the one-shot hash that the chain uses as well. `createHmac` makes a stream of
 * objects first, which costs a waiting cashier more than the hashing.
 */
export function mac({ inner, outer }: MacKey, text: string): Buffer {
  const message = Buffer.allocUnsafe(BLOCK + Buffer.byteLength(text));
  message.set(inner);
  message.write(text, BLOCK);
  const outside = Buffer.allocUnsafe(BLOCK + DIGEST);
  outside.set(outer);
  outside.set(hash('sha256', message, 'buffer'), BLOCK);
  return hash('sha256', outside, 'buffer');
}
