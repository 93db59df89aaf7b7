import type Sqlite from 'better-sqlite3';
import type { StoryEntry, StoryLine } from '#shared/contract/story.ts';
import { storyEntrySchema } from '#shared/contract/story.ts';
import { isOpen, type ActionRecord } from './action-record.ts';

export interface ListAsk {
  readonly show: 'open' | 'parked' | 'all';
  readonly lane: string | null;
  readonly before: number | null;
  readonly limit: number;
}

/** The actions as they stand now, and the rows that made them. Reads and writes, decides nothing. */
export interface ActionsTable {
  /** `box` holds its sealed secrets, if it has any. */
  add(record: ActionRecord, box: Buffer | null): void;
  /** The box of an action that is over goes with this. */
  change(record: ActionRecord): void;
  byId(id: string): ActionRecord | undefined;
  allOpen(): IterableIterator<ActionRecord>;
  list(ask: ListAsk): ActionRecord[];
  /** The action whose confirmed movement at the vendor has this id. */
  byMovement(vendor: string, movement: string): ActionRecord | undefined;
  reversalsOf(id: string): ActionRecord[];
  story(record: ActionRecord): StoryLine[];
  accepted(record: ActionRecord): Extract<StoryEntry, { what: 'accepted' }>;
}

interface StoredEntry {
  readonly seq: number;
  readonly before: number | null;
  readonly what: string;
  readonly body: string;
  readonly at: number;
}

export function openActionsTable(sqlite: Sqlite.Database): ActionsTable {
  const insert = sqlite.prepare(
    `INSERT INTO action (seq, lane, state, open, movement, record, id, reverses, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = sqlite.prepare(
    `UPDATE action SET lane = ?, state = ?, open = ?, movement = ?, record = ?,
       sealed = CASE WHEN ? THEN sealed END WHERE seq = ?`,
  );
  const select = (where: string) => `SELECT record FROM action WHERE ${where}`;
  const byId = sqlite.prepare<[Buffer], string>(select('id = ?')).pluck();
  const bySeq = sqlite.prepare<[number], string>(select('seq = ?')).pluck();
  const open = sqlite.prepare<[], number>(`SELECT seq FROM action WHERE open = 1 ORDER BY seq`).pluck();
  const byMovement = sqlite.prepare<[string], string>(select('movement = ? ORDER BY seq DESC LIMIT 1')).pluck();
  const reversals = sqlite.prepare<[string], string>(select('reverses = ? ORDER BY seq')).pluck();
  const entry = sqlite.prepare<[number], StoredEntry>(`SELECT seq, before, what, body, at FROM entry WHERE seq = ?`);

  const page = 'seq < @before ORDER BY seq DESC LIMIT @limit';
  const list = (where: string) => sqlite.prepare<[object], string>(select(`${where} ${page}`)).pluck();
  const lists = { open: list('open = 1 AND'), parked: list(`state = 'parked' AND`), all: list('') };
  const ofLine = (isOpenNow: 0 | 1) =>
    `SELECT seq, record FROM action WHERE open = ${isOpenNow} AND lane = @lane AND seq < @before`;
  const ofCard = {
    open: list('open = 1 AND lane = @lane AND'),
    parked: list(`state = 'parked' AND lane = @lane AND`),
    // Two places of one index, each read backwards and no further than needed.
    all: sqlite
      .prepare<[object], string>(
        `SELECT record FROM (${ofLine(1)} UNION ALL ${ofLine(0)} ORDER BY seq DESC LIMIT @limit)`,
      )
      .pluck(),
  };

  const lineAt = (seq: number): { line: StoryLine; before: number | null } => {
    const row = entry.get(seq);
    if (row === undefined) throw new Error(`row ${seq} of the journal is not there`);
    const body = storyEntrySchema.parse({ what: row.what, ...JSON.parse(row.body) });
    return { line: { seq, at: new Date(row.at).toISOString(), entry: body }, before: row.before };
  };

  return {
    add: (record, box) => void insert.run(record.seq, ...sumOf(record), bytesOf(record.id), record.reverses, box),
    change: (record) => void update.run(...sumOf(record), isOpen(record) ? 1 : 0, record.seq),
    byId: (id) => parse(byId.get(bytesOf(id))),
    *allOpen() {
      for (const seq of open.all()) {
        const record = parse(bySeq.get(seq));
        if (record !== undefined) yield record;
      }
    },
    list({ show, lane, before, limit }) {
      const ask = { before: before ?? Number.MAX_SAFE_INTEGER, limit };
      const rows = lane === null ? lists[show].all(ask) : ofCard[show].all({ ...ask, lane });
      return rows.map(recordOf);
    },
    byMovement: (vendor, movement) => parse(byMovement.get(movementKey(vendor, movement))),
    reversalsOf: (id) => reversals.all(id).map(recordOf),
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
function recordOf(text: string): ActionRecord {
  return JSON.parse(text);
}

function parse(text: string | undefined): ActionRecord | undefined {
  return text === undefined ? undefined : recordOf(text);
}
