import type Sqlite from 'better-sqlite3';
import type { StoryEntry, StoryLine } from '#shared/contract/story.ts';
import { storyEntrySchema } from '#shared/contract/story.ts';
import { isOpen, type ActionRecord } from './action-record.ts';
import type { AcceptedEntry } from './entry.ts';
import { openLateSums } from './late-sums.ts';

export interface ListAsk {
  readonly show: 'open' | 'parked' | 'all';
  readonly lane: string | null;
  readonly before: number | null;
  readonly limit: number;
}

/** The actions as they stand now, and the rows that made them. Reads and writes, decides nothing. */
export interface ActionsTable {
  /** Part of a commit: writes what is over, and with `all` every sum that is late. `kept` follows when it held. */
  write(changed: Iterable<ActionRecord>, all: boolean): void;
  kept(changed: Iterable<ActionRecord>, all: boolean): void;
  /** How many sums are held in memory alone. Their rows are on the disk, and a start adds them up again. */
  readonly late: number;
  byId(id: string): ActionRecord | undefined;
  bySeq(seq: number): ActionRecord | undefined;
  allOpen(): ActionRecord[];
  list(ask: ListAsk): ActionRecord[];
  /** The action whose confirmed movement at the vendor has this id. */
  byMovement(vendor: string, movement: string): ActionRecord | undefined;
  reversalsOf(id: string): ActionRecord[];
  story(record: ActionRecord): StoryLine[];
  accepted(record: ActionRecord): Extract<StoryEntry, { what: 'accepted' }>;
  /** The part of it that is sent. */
  asked(record: ActionRecord): Pick<AcceptedEntry, 'operation' | 'till' | 'cashier' | 'at'>;
}

interface StoredEntry {
  readonly seq: number;
  readonly before: number | null;
  readonly what: string;
  readonly body: string;
  readonly at: number;
}

interface Stored {
  readonly seq: number;
  readonly record: string;
}

/** A start with a long queue reads it in steps: one by one takes twice as long, all at once twice the memory. */
const AT_ONCE = 1_000;

/** `summed`: the row up to which the table holds every sum. */
export function openActionsTable(sqlite: Sqlite.Database, summed: number): ActionsTable {
  const put = sqlite.prepare(
    `INSERT INTO action (seq, id, reverses, lane, state, open, movement, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (seq) DO UPDATE SET lane = excluded.lane, state = excluded.state, open = excluded.open,
       movement = excluded.movement, record = excluded.record`,
  );
  const forget = sqlite.prepare(`UPDATE entry SET sealed = NULL WHERE seq = ? AND sealed IS NOT NULL`);
  const select = (where: string) => `SELECT seq, record FROM action WHERE ${where}`;
  const byId = sqlite.prepare<[Buffer], Stored>(select('id = ?'));
  const bySeq = sqlite.prepare<[number], Stored>(select('seq = ?'));
  const bySeqs = sqlite.prepare<[string], Stored>(select('seq IN (SELECT value FROM json_each(?))'));
  const open = sqlite.prepare<[], number>(`SELECT seq FROM action WHERE open = 1 ORDER BY seq`).pluck();
  const byMovement = sqlite.prepare<[string], Stored>(select('movement = ? ORDER BY seq DESC LIMIT 1'));
  const reversals = sqlite.prepare<[string], Stored>(select('reverses = ?'));
  const entry = sqlite.prepare<[number], StoredEntry>(`SELECT seq, before, what, body, at FROM entry WHERE seq = ?`);

  const list = (where: string) =>
    sqlite.prepare<[object], Stored>(select(`${where} seq < @before ORDER BY seq DESC LIMIT @most`));
  const lists = { open: list('open = 1 AND'), parked: list(`state = 'parked' AND`), all: list('') };
  const ofLine = (isOpenNow: 0 | 1) => select(`open = ${isOpenNow} AND lane = @lane AND seq < @before`);
  const ofCard = {
    open: list('open = 1 AND lane = @lane AND'),
    parked: list(`state = 'parked' AND lane = @lane AND`),
    // Two places of one index, each read backwards and no further than needed.
    all: sqlite.prepare<[object], Stored>(
      `SELECT * FROM (${ofLine(1)} UNION ALL ${ofLine(0)} ORDER BY seq DESC LIMIT @most)`,
    ),
  };

  const late = openLateSums(sqlite, summed, (seq) => parse(bySeq.get(seq)));

  const lineAt = (seq: number): { line: StoryLine; before: number | null } => {
    const row = entry.get(seq);
    if (row === undefined) throw new Error(`row ${seq} of the journal is not there`);
    const body = storyEntrySchema.parse({ what: row.what, ...JSON.parse(row.body) });
    return { line: { seq, at: new Date(row.at).toISOString(), entry: body }, before: row.before };
  };

  const merged = (rows: readonly Stored[], fits: (record: ActionRecord) => boolean) => {
    const older = rows.filter(({ seq }) => !late.has(seq)).map(recordIn);
    return [...late.values().filter(fits), ...older].toSorted((a, b) => b.seq - a.seq);
  };

  return {
    write(changed, all) {
      const due = all ? late.with(changed) : [...changed].filter((it) => !isOpen(it));
      for (const record of due) {
        put.run(record.seq, bytesOf(record.id), record.reverses, ...sumOf(record));
        if (!isOpen(record)) forget.run(record.seq);
      }
    },
    kept(changed, all) {
      if (all) late.clear();
      else for (const record of changed) late.put(record);
    },
    get late() {
      return late.size;
    },
    byId: (id) => late.byId(id) ?? parse(byId.get(bytesOf(id))),
    bySeq: (seq) => late.values().find((record) => record.seq === seq) ?? parse(bySeq.get(seq)),
    allOpen() {
      const older = open.all().filter((seq) => !late.has(seq));
      const records: ActionRecord[] = [];
      for (let from = 0; from < older.length; from += AT_ONCE) {
        records.push(...bySeqs.all(JSON.stringify(older.slice(from, from + AT_ONCE))).map(recordIn));
      }
      return [...records, ...late.values()].toSorted((a, b) => a.seq - b.seq);
    },
    list({ show, lane, before, limit }) {
      const below = before ?? Number.MAX_SAFE_INTEGER;
      // As many more as may lie there in an older state.
      const ask = { before: below, most: limit + late.size };
      const rows = lane === null ? lists[show].all(ask) : ofCard[show].all({ ...ask, lane });
      const fits = (it: ActionRecord) =>
        it.seq < below && (lane === null || it.lane === lane) && (show !== 'parked' || it.state === 'parked');
      return merged(rows, fits).slice(0, limit);
    },
    byMovement: (vendor, movement) => parse(byMovement.get(movementKey(vendor, movement))),
    reversalsOf: (id) => merged(reversals.all(id), (it) => it.reverses === id).toReversed(),
    story(record) {
      const lines: StoryLine[] = [];
      for (let seq: number | null = record.lastSeq; seq !== null;) {
        const { line, before } = lineAt(seq);
        lines.push(line);
        seq = before;
      }
      return lines.toReversed();
    },
    accepted(record) {
      const { entry: body } = lineAt(record.seq).line;
      if (body.what !== 'accepted') throw new Error(`row ${record.seq} of the journal begins no action`);
      return body;
    },
    asked(record) {
      const row = entry.get(record.seq);
      if (row?.what !== 'accepted') throw new Error(`row ${record.seq} of the journal begins no action`);
      // Written by this very program, and on the way of every send: not parsed a second time.
      return JSON.parse(row.body);
    },
  };
}

function sumOf(record: ActionRecord) {
  const movement = record.settlement?.movementId ?? null;
  return [
    record.lane,
    record.state,
    isOpen(record) ? 1 : 0,
    movement === null ? null : movementKey(record.vendor, movement),
    JSON.stringify(record),
  ] as const;
}

function movementKey(vendor: string, movement: string): string {
  return `${vendor}:${movement}`;
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Written by this very program into its own table, under the journal's lock: not parsed a second time. */
function recordIn({ record }: Stored): ActionRecord {
  return JSON.parse(record);
}

function parse(row: Stored | undefined): ActionRecord | undefined {
  return row === undefined ? undefined : recordIn(row);
}
