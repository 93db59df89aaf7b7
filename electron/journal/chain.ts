import { hash } from 'node:crypto';
import type { JournalKeys } from './keys.ts';
import { mac } from './mac.ts';

/** A row of the journal as the chain sees it: everything in it but its own hash. */
export interface Link {
  readonly seq: number;
  readonly action: number | null;
  readonly before: number | null;
  readonly what: string;
  readonly body: string;
  readonly at: number;
  readonly tick: number;
  readonly run: number;
}

/** What the first row is chained to. */
export const chainStart: Buffer = Buffer.alloc(32);

/**
 * SHA-256 over the hash before and the row as a JSON array. Without a key on purpose: whoever is handed a copy can
 * check it. That no one has rewritten the whole chain is proved by the head's mark, which needs the till's key.
 */
export function hashOf(previous: Buffer, row: Link): Buffer {
  const text = JSON.stringify([row.seq, row.action, row.before, row.what, row.body, row.at, row.tick, row.run]);
  return hash('sha256', `${previous.toString('hex')}\n${text}`, 'buffer');
}

export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
  /** The last counterfoil given out, in live use and in training. */
  readonly serial: number;
  readonly training: number;
  readonly run: number;
  /** Up to this row the table of actions holds the sums of all that is open. Not in the mark: the audit adds up again. */
  readonly summed: number;
}

export function markOf(keys: JournalKeys, head: Omit<Head, 'summed'>): Buffer {
  const text = `${head.seq}\n${head.hash.toString('hex')}\n${head.serial}\n${head.training}\n${head.run}`;
  return mac(keys.marking, text);
}
