import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How dear one guess is: scrypt's N (as a power of two), r and p. Kept with each hash, so that it may be raised. */
export interface PinCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB and about a tenth of a second on a small till. */
export const usualCost: PinCost = { log2N: 15, r: 8, p: 1 };

const BYTES = 32;

export async function hashPin(pin: string, cost: PinCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, cost);
  const { log2N, r, p } = cost;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

export async function pinFits(pin: string, kept: string): Promise<boolean> {
  const [how, log2N, r, p, salt, hash] = kept.split('$');
  if (how !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(hash, 'base64url');
  const found = await derive(pin, Buffer.from(salt, 'base64url'), cost);
  return expected.byteLength === found.byteLength && timingSafeEqual(expected, found);
}

/** One digit six times, or six in a row up or down: the first that anybody tries. */
export function isEasyPin(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = new Set(digits.slice(1).map((digit, place) => digit - (digits[place] ?? 0)));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}

function derive(pin: string, salt: Buffer, { log2N, r, p }: PinCost): Promise<Buffer> {
  const N = 2 ** log2N;
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, BYTES, { N, r, p, maxmem: 256 * N * r }, (bug, key) => (bug ? reject(bug) : resolve(key)));
  });
}
