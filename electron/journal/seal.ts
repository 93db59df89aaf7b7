import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { operationSchema, type Operation } from '#shared/domain/action.ts';
import { cardReferenceSchema, type CardReference } from '#shared/codes/card-reference.ts';
import { lastFour } from '#shared/domain/card.ts';
import type { JournalKeys } from './keys.ts';

/** What an action needs in full until it is over, and nobody may read on the disk. */
const secretsSchema = z.object({
  reference: cardReferenceSchema.nullable(),
  operation: operationSchema.nullable(),
});
export interface Secrets {
  /** What names the card: its number or its link. */
  readonly reference: CardReference | null;
  /** The operation with the card numbers and security codes in it; null when there are none. */
  readonly operation: Operation | null;
}

const HIDDEN_CODE = '••••••';
const NONCE = 12;
const TAG = 16;

/** The operation as it may be kept and shown for good: other cards' numbers and security codes masked. */
export function masked(operation: Operation): Operation {
  switch (operation.do) {
    case 'activate':
      return operation.code === null ? operation : { ...operation, code: HIDDEN_CODE };
    case 'move':
      return { ...operation, to: maskedNumber(operation.to), code: HIDDEN_CODE };
    case 'merge':
      return { ...operation, numbers: operation.numbers.map(maskedNumber) };
    default:
      return operation;
  }
}

/** Asking the system for random bytes costs as much as sealing with them: it is asked for many at a time. */
const nonces = {
  bytes: Buffer.alloc(0),
  take(): Buffer {
    if (this.bytes.length === 0) this.bytes = randomBytes(NONCE * 256);
    const nonce = this.bytes.subarray(0, NONCE);
    this.bytes = this.bytes.subarray(NONCE);
    return nonce;
  },
};

function maskedNumber(number: string): string {
  return `••••${lastFour(number)}`;
}

/** AES-256-GCM, bound to what it belongs to: a box moved to another row does not open. */
export function sealText(keys: JournalKeys, id: string, text: string): Buffer {
  const nonce = nonces.take();
  const cipher = createCipheriv('aes-256-gcm', keys.sealing, nonce).setAAD(Buffer.from(id));
  const body = cipher.update(text, 'utf8');
  // In this mode nothing is left for the end but the tag.
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Undefined when the box was made with another key, for something else, or was damaged. */
export function unsealText(keys: JournalKeys, id: string, box: Buffer): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', keys.sealing, box.subarray(0, NONCE)).setAAD(Buffer.from(id));
  decipher.setAuthTag(box.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

export function seal(keys: JournalKeys, id: string, secrets: Secrets): Buffer {
  return sealText(keys, id, JSON.stringify(secrets));
}

export function unseal(keys: JournalKeys, id: string, box: Buffer): Secrets | undefined {
  const text = unsealText(keys, id, box);
  if (text === undefined) return undefined;
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
