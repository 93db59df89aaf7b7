import type Sqlite from 'better-sqlite3';
import { differenceSchema, proofResultSchema, type Difference, type ProofResult } from '#shared/contract/proof.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { done, type Result } from '#shared/result.ts';
import { z } from 'zod';
import type { ActionRecord } from './action-record.ts';
import type { Commits } from './commits.ts';
import type { Signed } from './entry.ts';

/** How far the proof of a shift has come; kept, so that a restart goes on with it. */
export interface ProofBook {
  /** Begins anew: every card that a row between these belongs to. */
  begin(shift: number, after: number, last: number, by: Signed): void;
  /** Who began the one that is not at its end, and of which shift. */
  readonly unfinished: { readonly shift: number; readonly by: Signed } | undefined;
  next(shift: number): { readonly lane: string; readonly card: CardRef } | undefined;
  read(shift: number, lane: string, differences: readonly Difference[]): void;
  progress(shift: number): { read: number; cards: number };
  /** Writes the result into the chain. */
  conclude(shift: number, at: string, by: Signed): Result<true>;
  result(shift: number): ProofResult | undefined;
}

const LISTED = 300;
const differencesSchema = z.array(differenceSchema);

export function openProofBook(sqlite: Sqlite.Database, write: Commits['write']): ProofBook {
  const clear = sqlite.prepare(`DELETE FROM proof`);
  const touched = sqlite
    .prepare<[number, number], string>(
      `SELECT record FROM action WHERE seq IN
       (SELECT DISTINCT action FROM entry WHERE seq > ? AND seq <= ? AND action IS NOT NULL)`,
    )
    .pluck();
  const add = sqlite.prepare(`INSERT OR IGNORE INTO proof (shift, lane, card) VALUES (?, ?, ?)`);
  const next = sqlite.prepare<[number], { lane: string; card: string }>(
    `SELECT lane, card FROM proof WHERE shift = ? AND result IS NULL ORDER BY lane LIMIT 1`,
  );
  const keep = sqlite.prepare(`UPDATE proof SET result = ? WHERE shift = ? AND lane = ?`);
  const counts = sqlite.prepare<[number], { read: number; cards: number }>(
    `SELECT count(result) AS read, count(*) AS cards FROM proof WHERE shift = ?`,
  );
  const results = sqlite.prepare<[number], string>(`SELECT result FROM proof WHERE shift = ? ORDER BY lane`).pluck();
  const keepBy = sqlite.prepare(`INSERT OR REPLACE INTO about_journal VALUES ('proof', ?)`);
  const forgetBy = sqlite.prepare(`DELETE FROM about_journal WHERE name = 'proof'`);
  const readBy = sqlite.prepare<[], string>(`SELECT value FROM about_journal WHERE name = 'proof'`).pluck();
  const keepRow = sqlite.prepare(`INSERT OR REPLACE INTO proved VALUES (?, ?)`);
  const lastRow = sqlite
    .prepare<[number], string>(`SELECT body FROM proved JOIN entry ON seq = row WHERE shift = ?`)
    .pluck();

  return {
    begin: sqlite.transaction((shift: number, after: number, last: number, by: Signed) => {
      clear.run();
      keepBy.run(JSON.stringify({ shift, by }));
      for (const text of touched.all(after, last)) {
        const { lane, card }: ActionRecord = JSON.parse(text);
        if (card !== null) add.run(shift, lane, JSON.stringify(card));
      }
    }).immediate,
    get unfinished() {
      const text = readBy.get();
      return text === undefined ? undefined : JSON.parse(text);
    },
    next(shift) {
      const row = next.get(shift);
      return row && { lane: row.lane, card: JSON.parse(row.card) };
    },
    read: (shift, lane, differences) => void keep.run(JSON.stringify(differences), shift, lane),
    progress: (shift) => counts.get(shift) ?? { read: 0, cards: 0 },
    conclude(shift, at, by) {
      const all = results.all(shift).map((text) => differencesSchema.parse(JSON.parse(text)));
      const differences = all.flat();
      const written = write(({ put }) => {
        const row = put(null, null, {
          what: 'shift-proved',
          shift,
          at,
          ...by,
          cards: all.length,
          agree: all.filter((it) => it.length === 0).length,
          differences: differences.slice(0, LISTED),
          more: Math.max(0, differences.length - LISTED),
        });
        keepRow.run(shift, row);
        clear.run();
        forgetBy.run();
      });
      return written.ok ? done(true) : written;
    },
    result(shift) {
      const body = lastRow.get(shift);
      return body === undefined ? undefined : proofResultSchema.parse(JSON.parse(body));
    },
  };
}
