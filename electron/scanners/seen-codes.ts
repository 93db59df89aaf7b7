import { createHmac, randomBytes } from 'node:crypto';

/** Long enough for a bill to be put together, too short to be a list of the shop's cards. */
const REMEMBERED_MS = 15 * 60_000;
const MOST = 5_000;

/** The codes that readers of this till gave lately: what tells a scanned code from one that somebody typed. */
export interface SeenCodes {
  saw(code: string): void;
  has(code: string): boolean;
}

/** Only digests are kept, under a key that dies with the process: a memory dump shows no card. */
export function seenCodes(now: () => number): SeenCodes {
  const key = randomBytes(32);
  const digestOf = (code: string) => createHmac('sha256', key).update(code.trim()).digest('base64');
  const until = new Map<string, number>();
  return {
    saw(code) {
      const digest = digestOf(code);
      // Put in anew, so that the oldest is always the first.
      until.delete(digest);
      until.set(digest, now() + REMEMBERED_MS);
      for (const [known, end] of until) {
        if (until.size <= MOST && end > now()) break;
        until.delete(known);
      }
    },
    has: (code) => (until.get(digestOf(code)) ?? -Infinity) > now(),
  };
}
