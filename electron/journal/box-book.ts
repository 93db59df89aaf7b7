import type { z } from 'zod';
import { cardReferenceSchema, type CardReference } from '#shared/codes/card-reference.ts';
import { batchRowSchema, batchSchema } from '#shared/contract/batch.ts';
import { actionIdSchema } from '#shared/domain/action.ts';
import { cardRefSchema } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { JournalDatabase } from './database.ts';
import { storageProblemOf } from './refusal.ts';
import { seal, unseal } from './seal.ts';
import { unwatched, type Steps } from './steps.ts';

const boxSchema = batchSchema.omit({ rows: true, version: true });
/** A box of cards, as it is kept. */
export type Box = Readonly<z.infer<typeof boxSchema>>;

const keptRowSchema = batchRowSchema.omit({ version: true, action: true, load: true }).extend({
  card: cardRefSchema.nullable(),
  /** Made with the scan, so that no press of a key and no restart can make a second one. */
  actionId: actionIdSchema,
  loadId: actionIdSchema,
});
export type BoxRow = Readonly<z.infer<typeof keptRowSchema>>;

/** A row with what only this machine may read of it: gone once the box is confirmed. */
export interface NumberedRow {
  readonly row: BoxRow;
  readonly hash: Buffer | null;
  readonly reference: CardReference | null;
}

/** Keeps the box that is being scanned or activated on the disk: every scan is there before it is answered. */
export interface BoxBook {
  readonly current: Box | undefined;
  rows(box: string): NumberedRow[];
  keep(box: Box): Result<void>;
  add(box: Box, rows: readonly NumberedRow[]): Result<void>;
  change(box: string, rows: readonly BoxRow[], takenOut?: number): Result<void>;
  /** Part of the caller's commit: the box is confirmed, and no number of it is kept here any longer. */
  confirm(box: Box): void;
  /** The caller's commit did not hold. */
  reread(): void;
  /** Ends a list for good, or closes a confirmed box. */
  putAway(box: Box): Result<void>;
}

interface StoredRow {
  readonly body: string;
  readonly hash: Buffer | null;
  readonly sealed: Buffer | null;
}

export function openBoxBook({ sqlite, keys }: JournalDatabase, steps: Steps = unwatched): BoxBook {
  const selectCurrent = sqlite.prepare<[], string>(`SELECT body FROM box WHERE away = 0 LIMIT 1`).pluck();
  const put = sqlite.prepare(
    `INSERT INTO box (id, away, body) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET away = excluded.away, body = excluded.body`,
  );
  const rows = sqlite.prepare<[string], StoredRow>(`SELECT body, hash, sealed FROM box_row WHERE box = ? ORDER BY no`);
  const addRow = sqlite.prepare(`INSERT INTO box_row (box, no, body, hash, sealed) VALUES (?, ?, ?, ?, ?)`);
  const changeRow = sqlite.prepare(`UPDATE box_row SET body = ? WHERE box = ? AND no = ?`);
  const dropRow = sqlite.prepare(`DELETE FROM box_row WHERE box = ? AND no = ?`);
  const dropRows = sqlite.prepare(`DELETE FROM box_row WHERE box = ?`);
  const dropBox = sqlite.prepare(`DELETE FROM box WHERE id = ?`);
  const forget = sqlite.prepare(`UPDATE box_row SET hash = NULL, sealed = NULL WHERE box = ?`);

  const read = () => {
    const body = selectCurrent.get();
    return body === undefined ? undefined : boxSchema.parse(JSON.parse(body));
  };
  // Asked with every action that is sent, and written by nobody else: read again only after a write.
  let current = read();

  const putBox = (box: Box, away: 0 | 1) => {
    put.run(box.id, away, JSON.stringify(box));
    current = away === 1 ? undefined : box;
  };

  const inOneCommit = (work: () => void): Result<void> => {
    try {
      sqlite
        .transaction(() => {
          work();
          steps('list:before-commit');
        })
        .immediate();
      steps('list:after-commit');
      return done(undefined);
    } catch (error) {
      current = read();
      const problem = storageProblemOf(error);
      if (problem === undefined) throw error;
      return refused(problem);
    }
  };

  return {
    get current() {
      return current;
    },
    reread: () => void (current = read()),
    rows: (box) =>
      rows.all(box).map(({ body, hash, sealed }) => {
        const row = keptRowSchema.parse(JSON.parse(body));
        const secrets = sealed === null ? undefined : unseal(keys, row.actionId, sealed);
        return { row, hash, reference: cardReferenceSchema.nullable().parse(secrets?.reference ?? null) };
      }),
    keep: (box) => inOneCommit(() => putBox(box, 0)),
    add: (box, added) =>
      inOneCommit(() => {
        putBox(box, 0);
        for (const { row, hash, reference } of added) {
          const sealed = reference === null ? null : seal(keys, row.actionId, { reference, operation: null });
          addRow.run(box.id, row.no, JSON.stringify(row), hash, sealed);
        }
      }),
    change: (box, changed, takenOut) =>
      inOneCommit(() => {
        if (takenOut !== undefined) dropRow.run(box, takenOut);
        for (const row of changed) changeRow.run(JSON.stringify(row), box, row.no);
      }),
    confirm(box) {
      putBox(box, 0);
      forget.run(box.id);
    },
    putAway: (box) =>
      inOneCommit(() => {
        if (box.state === 'confirmed') {
          putBox(box, 1);
          return;
        }
        dropRows.run(box.id);
        dropBox.run(box.id);
        current = undefined;
      }),
  };
}
