import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { draftSchema, type Draft, type DraftEntry } from '#shared/contract/designs.ts';
import type { DesignKind } from '#shared/domain/design.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { flushDirectory, notKept, writeSafely } from './safe-file.ts';

export interface Keeping extends Omit<Draft, 'revision'> {
  /** The revision that whoever keeps it knows; 0 for none. */
  readonly revision: number;
}

export interface Drafts {
  list(): readonly DraftEntry[];
  read(kind: DesignKind, id: string): Draft | undefined;
  /** Writes it down, unless somebody has kept a newer one in the meantime: that one comes back then. */
  keep(draft: Keeping): Result<{ readonly kept: boolean; readonly draft: Draft }>;
  /** Answers whether there was one. */
  drop(kind: DesignKind, id: string): Result<boolean>;
}

/**
 * Unsent work, one file for each. What is in memory is the truth for this process, the files for the next: only one
 * till runs on a directory. A file that can't be read is left where it is, for a person.
 */
export function openDrafts(directory: string): Drafts {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const entries = new Map<string, DraftEntry>();
  for (const file of readdirSync(directory)) {
    const draft = file.endsWith('.json') ? readDraft(join(directory, file)) : undefined;
    if (draft !== undefined) entries.set(file, entryOf(draft));
  }

  return {
    list: () => [...entries.values()].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),

    read(kind, id) {
      const file = fileOf(kind, id);
      return entries.has(file) ? readDraft(join(directory, file)) : undefined;
    },

    keep(asked) {
      const file = fileOf(asked.kind, asked.id);
      const known = entries.get(file);
      if (known !== undefined && known.revision !== asked.revision) {
        const theirs = readDraft(join(directory, file));
        if (theirs !== undefined) return done({ kept: false, draft: theirs });
      }
      const draft: Draft = { ...asked, revision: Math.max(known?.revision ?? 0, asked.revision) + 1 };
      const written = writeSafely(join(directory, file), JSON.stringify(draft));
      if (!written.ok) return written;
      entries.set(file, entryOf(draft));
      return done({ kept: true, draft });
    },

    drop(kind, id) {
      const file = fileOf(kind, id);
      if (!entries.has(file)) return done(false);
      try {
        rmSync(join(directory, file), { force: true });
        flushDirectory(directory);
      } catch (cause) {
        return refused(notKept(cause));
      }
      entries.delete(file);
      return done(true);
    },
  };
}

/** Ids come from a vendor or a window: as the name of a file they stand as their own digest. */
function fileOf(kind: DesignKind, id: string): string {
  return `${createHash('sha256').update(`${kind} ${id}`).digest('hex').slice(0, 40)}.json`;
}

function readDraft(path: string): Draft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function entryOf({ kind, id, title, from, revision, by, at }: Draft): DraftEntry {
  return { kind, id, title, from, revision, by, at };
}
