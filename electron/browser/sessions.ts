import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const LINK_LIVES_MS = 10 * 60_000;
const SESSION_LIVES_MS = 30 * 24 * 60 * 60_000;

const fileSchema = z.array(z.object({ digest: z.string(), until: z.number() }));

/**
 * Who may talk to this host. A link works once; what it opens is a session that outlives a restart of the
 * terminal, so that a crash in mid-shift does not lock the cashier's window out. Only digests are kept.
 */
export class Sessions {
  readonly #file: string;
  readonly #links = new Map<string, number>();
  #known: z.output<typeof fileSchema>;

  constructor(directory: string) {
    this.#file = join(directory, 'sessions.json');
    this.#known = readKnown(this.#file).filter((session) => session.until > Date.now());
  }

  /** The secret part of a link that opens one session, once. */
  makeLink(): string {
    const secret = newSecret();
    this.#links.set(digestOf(secret), Date.now() + LINK_LIVES_MS);
    return secret;
  }

  /** The session that a link opens; undefined when it was used before, is too old or was never made. */
  redeemLink(secret: string): string | undefined {
    const digest = digestOf(secret);
    const until = this.#links.get(digest);
    this.#links.delete(digest);
    return until !== undefined && until > Date.now() ? this.open() : undefined;
  }

  open(): string {
    const secret = newSecret();
    this.#known.push({ digest: digestOf(secret), until: Date.now() + SESSION_LIVES_MS });
    writeFileSync(this.#file, JSON.stringify(this.#known), { mode: 0o600 });
    return secret;
  }

  /** A stable name for the session behind this secret, for the rest of the program; undefined for a stranger. */
  recognise(secret: string | undefined): string | undefined {
    if (!secret) return undefined;
    const digest = digestOf(secret);
    const mine = Buffer.from(digest);
    return this.#known.some(
      (session) => session.until > Date.now() && timingSafeEqual(Buffer.from(session.digest), mine),
    )
      ? digest.slice(0, 16)
      : undefined;
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A lost or damaged file only means that windows need a new link; nothing of the shop's is in it. */
function readKnown(path: string): z.output<typeof fileSchema> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data.filter((session) => session.digest.length === 64) : [];
  } catch {
    return [];
  }
}
