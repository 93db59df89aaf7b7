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
  add(record: ActionRecord): void;
  change(record: ActionRecord): void;
  byId(id: string): ActionRecord | undefined;
  bySeq(seq: number): ActionRecord | undefined;
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
    `INSERT INTO action VALUES (@seq, @id, @lane, @state, @open, @movement, @reverses, @record)`,
  );
  const update = sqlite.prepare(
    `UPDATE action SET lane = @lane, state = @state, open = @open, movement = @movement, record = @record WHERE seq = @seq`,
  );
  const select = (where: string) => `SELECT record FROM action WHERE ${where}`;
  const byId = sqlite.prepare<[Buffer], string>(select('id = ?')).pluck();
  const bySeq = sqlite.prepare<[number], string>(select('seq = ?')).pluck();
  const open = sqlite.prepare<[], string>(select('open = 1 ORDER BY seq')).pluck();
  const byMovement = sqlite.prepare<[string], string>(select('movement = ? ORDER BY seq DESC LIMIT 1')).pluck();
  const reversals = sqlite.prepare<[string], string>(select('reverses = ? ORDER BY seq')).pluck();
  const entry = sqlite.prepare<[number], StoredEntry>(`SELECT seq, before, what, body, at FROM entry WHERE seq = ?`);

  const page = 'seq < @before ORDER BY seq DESC LIMIT @limit';
  const filters = { open: 'open = 1 AND', parked: `state = 'parked' AND`, all: '' };
  const list = (show: ListAsk['show'], lane: string) =>
    sqlite.prepare<[object], string>(select(`${filters[show]} ${lane} ${page}`)).pluck();
  const lists = { open: list('open', ''), parked: list('parked', ''), all: list('all', '') };
  const ofCard = (show: ListAsk['show']) => list(show, 'lane = @lane AND');
  const listsOfCard = { open: ofCard('open'), parked: ofCard('parked'), all: ofCard('all') };

  const lineAt = (seq: number): { line: StoryLine; before: number | null } => {
    const row = entry.get(seq);
    if (row === undefined) throw new Error(`row ${seq} of the journal is not there`);
    const body = storyEntrySchema.parse({ what: row.what, ...JSON.parse(row.body) });
    return { line: { seq, at: new Date(row.at).toISOString(), entry: body }, before: row.before };
  };

  return {
    add: (record) => void insert.run({ ...rowOf(record), id: bytesOf(record.id), reverses: record.reverses }),
    change: (record) => void update.run(rowOf(record)),
    byId: (id) => parse(byId.get(bytesOf(id))),
    bySeq: (seq) => parse(bySeq.get(seq)),
    *allOpen() {
      for (const text of open.iterate()) yield recordOf(text);
    },
    list({ show, lane, before, limit }) {
      const ask = { before: before ?? Number.MAX_SAFE_INTEGER, limit };
      const rows = lane === null ? lists[show].all(ask) : listsOfCard[show].all({ ...ask, lane });
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

function rowOf(record: ActionRecord) {
  const movement = record.settlement?.movementId ?? null;
  return {
    seq: record.seq,
    lane: record.lane,
    state: record.state,
    open: isOpen(record) ? 1 : 0,
    movement: movement === null ? null : movementKey(record.vendor, movement),
    record: JSON.stringify(record),
  };
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
