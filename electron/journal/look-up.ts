import type Sqlite from 'better-sqlite3';
import type { ActionState } from '#shared/contract/action-view.ts';
import type { ActionRecord } from './action-record.ts';
import type { OpenActions } from './open-actions.ts';

export interface LookAsk {
  /** Places in line of one card: under its name, or under a number that was never found. */
  readonly lanes: readonly string[] | null;
  readonly lastFour: string | null;
  /** Had a hand in it: did it, stood in for it, settled it or took it back. */
  readonly person: string | null;
  readonly state: ActionState | null;
  /** Accepted from then until before then, on the wall clock. */
  readonly from: number | null;
  readonly until: number | null;
  readonly before: Place | null;
  readonly limit: number;
}

/** Where an action stands in what was found: newest first, by when it was accepted. */
export interface Place {
  readonly at: number;
  readonly seq: number;
}

export interface Found extends Place {
  readonly record: ActionRecord;
}

export interface LookUp {
  /** Takes the next rows in; answers whether there are more. */
  catchUp(rows: number): boolean;
  find(ask: LookAsk): Found[];
}

const over = ['confirmed', 'refused', 'withdrawn'] as const;
const endings = `('confirmed', 'refused', 'withdrawn', 'settled')`;
/** Everybody whom a row names. */
const named = ['cashier', 'approvedBy', 'paid', 'by', 'person'];

/** Finds actions among all that there ever were, by what a person knows of them. */
export function openLookUp(sqlite: Sqlite.Database, open: OpenActions): LookUp {
  const readMark = sqlite.prepare<[], number>(`SELECT value FROM about_journal WHERE name = 'looked'`).pluck();
  const keepMark = sqlite.prepare(`INSERT OR REPLACE INTO about_journal VALUES ('looked', ?)`);
  const last = sqlite.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM entry`).pluck();
  const between = 'seq > @from AND seq <= @to';
  const begin = sqlite.prepare(
    `INSERT OR IGNORE INTO look SELECT seq, at, body ->> '$.lastFour', 'open' FROM entry WHERE ${between} AND what = 'accepted'`,
  );
  const people = named.map((name) =>
    sqlite.prepare(
      `INSERT OR IGNORE INTO look_person
       SELECT e.body ->> '$.${name}', l.state, l.at, l.seq FROM entry e JOIN look l ON l.seq = e.action
       WHERE e.${between.replace(' AND ', ' AND e.')} AND typeof(e.body ->> '$.${name}') = 'text'
         AND e.what IN ('accepted', 'confirmed', 'refused', 'withdrawn', 'settled')
         AND NOT (e.what = 'confirmed' AND '${name}' = 'by') AND NOT (e.what = 'refused' AND '${name}' = 'by')`,
    ),
  );
  const ended = `SELECT e.action FROM entry e JOIN action a ON a.seq = e.action
    WHERE e.seq > @from AND e.seq <= @to AND e.what IN ${endings} AND a.open = 0`;
  const state = (seq: string) => `(SELECT state FROM action WHERE action.seq = ${seq})`;
  const end = sqlite.prepare(`UPDATE look SET state = ${state('look.seq')} WHERE seq IN (${ended})`);
  const endPeople = sqlite.prepare(
    `UPDATE look_person SET state = ${state('look_person.seq')} WHERE state = 'open' AND seq IN (${ended})`,
  );

  const step = sqlite.transaction((from: number, to: number) => {
    begin.run({ from, to });
    for (const insert of people) insert.run({ from, to });
    end.run({ from, to });
    endPeople.run({ from, to });
    keepMark.run(to);
  });

  const record = sqlite.prepare<[number], string>(`SELECT record FROM action WHERE seq = ?`).pluck();
  const statements = new Map<string, Sqlite.Statement<[object], Place>>();
  const prepared = (sql: string) => {
    let known = statements.get(sql);
    if (known === undefined) statements.set(sql, (known = sqlite.prepare(sql)));
    return known;
  };

  return {
    catchUp(rows) {
      const from = readMark.get() ?? 0;
      const head = last.get() ?? 0;
      if (from >= head) return false;
      const to = Math.min(head, from + rows);
      step.immediate(from, to);
      return to < head;
    },

    find({ lanes, lastFour, person, state: wanted, from, until, before, limit }) {
      const isOver = over.some((it) => it === wanted);
      const values = {
        from: from ?? 0,
        until: until ?? Number.MAX_SAFE_INTEGER,
        at: before?.at ?? Number.MAX_SAFE_INTEGER,
        seq: before?.seq ?? Number.MAX_SAFE_INTEGER,
        limit,
        person,
        lastFour,
        lanes: JSON.stringify(lanes ?? []),
        seqs: JSON.stringify(
          wanted === null || isOver ? [] : [...open.values()].filter((it) => it.state === wanted).map((it) => it.seq),
        ),
      };
      const when = 'at >= @from AND at < @until AND (at, seq) < (@at, @seq)';
      const order = 'ORDER BY at DESC, seq DESC LIMIT @limit';
      // The plus keeps SQLite from walking all there is in the right order when a few rows are to be sorted.
      const rareWhen = '+at >= @from AND +at < @until AND (+at, +seq) < (@at, @seq)';
      const rareOrder = 'ORDER BY +at DESC, +seq DESC LIMIT @limit';
      const states: readonly string[] = wanted === null ? [...over, 'open'] : [isOver ? wanted : 'open'];
      const oneOf = `state IN (${states.map((it) => `'${it}'`).join()})`;
      const ofPerson =
        person === null ? '' : `AND EXISTS (SELECT 1 FROM look_person p WHERE p.seq = look.seq AND p.person = @person)`;
      const ofFour = lastFour === null ? '' : 'AND +last_four = @lastFour';

      const nowOpen = wanted === null || isOver ? '' : 'AND +seq IN (SELECT value FROM json_each(@seqs))';

      // What is rare is walked; what is common has an index in the very order that is asked for.
      const sql =
        lanes !== null
          ? `SELECT at, seq FROM look
             WHERE seq IN (SELECT seq FROM action WHERE open IN (0, 1) AND lane IN (SELECT value FROM json_each(@lanes)))
               AND ${rareWhen} AND +${oneOf} ${nowOpen} ${ofFour} ${ofPerson} ${rareOrder}`
          : wanted !== null && !isOver
            ? `SELECT at, seq FROM look WHERE seq IN (SELECT value FROM json_each(@seqs)) AND ${rareWhen} ${ofFour} ${ofPerson} ${rareOrder}`
            : lastFour !== null
              ? `SELECT at, seq FROM look WHERE last_four = @lastFour AND ${when} AND +${oneOf} ${ofPerson} ${order}`
              : `SELECT at, seq FROM (${states
                  .map((it) =>
                    person === null
                      ? `SELECT * FROM (SELECT at, seq FROM look WHERE state = '${it}' AND ${when} ${order})`
                      : `SELECT * FROM (SELECT at, seq FROM look_person WHERE person = @person AND state = '${it}' AND ${when} ${order})`,
                  )
                  .join(' UNION ALL ')}) ${order}`;
      return prepared(sql)
        .all(values)
        .flatMap(({ at, seq }) => {
          const text = record.get(seq);
          return text === undefined ? [] : [{ at, seq, record: JSON.parse(text) }];
        });
    },
  };
}
