import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { shiftHandSchema } from '#shared/contract/shift.ts';
import { offlineRulesSchema, type OfflineRules } from '#shared/domain/offline-rules.ts';

const modeSchema = z.object({ mode: z.enum(['on', 'paused', 'stopped']), since: z.int() });
type Mode = z.infer<typeof modeSchema>;

const shiftNoteSchema = z.object({
  number: z.int(),
  /** The last row of the shift before. */
  after: z.int(),
  /** What that one left open. */
  brought: z.int(),
  /** A person opened it. */
  opened: z.iso.datetime().nullable(),
  hands: z.array(shiftHandSchema),
});
export type ShiftNote = Readonly<z.infer<typeof shiftNoteSchema>>;
const firstShift: ShiftNote = { number: 1, after: 0, brought: 0, opened: null, hands: [] };

/** What holds for the whole till and must survive a restart. Each change is also a row of the journal. */
export interface Notes {
  mode(): Mode | undefined;
  keepMode(mode: Mode): void;
  rules(): OfflineRules | undefined;
  keepRules(rules: OfflineRules): void;
  trail(): number;
  keepTrail(id: number): void;
  /** The shift that goes on. */
  shift(): ShiftNote;
  keepShift(shift: ShiftNote): void;
  /** After a commit that failed: what was kept in it was not. */
  reread(): void;
}

export function openNotes(sqlite: Sqlite.Database): Notes {
  const select = sqlite.prepare<[string], string>(`SELECT value FROM about_journal WHERE name = ?`).pluck();
  const upsert = sqlite.prepare(
    `INSERT INTO about_journal VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const text = select.get(name);
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  };
  // Asked with every action, written by nobody else: read once.
  let mode = read('mode', modeSchema);
  let rules = read('rules', offlineRulesSchema);
  let trail = read('trail', z.int()) ?? 0;
  let shift = read('shift', shiftNoteSchema) ?? firstShift;
  return {
    mode: () => mode,
    keepMode(next) {
      upsert.run('mode', JSON.stringify(next));
      mode = next;
    },
    rules: () => rules,
    keepRules(next) {
      upsert.run('rules', JSON.stringify(next));
      rules = next;
    },
    trail: () => trail,
    keepTrail(id) {
      upsert.run('trail', JSON.stringify(id));
      trail = id;
    },
    shift: () => shift,
    keepShift(next) {
      upsert.run('shift', JSON.stringify(next));
      shift = next;
    },
    reread() {
      mode = read('mode', modeSchema);
      rules = read('rules', offlineRulesSchema);
      trail = read('trail', z.int()) ?? 0;
      shift = read('shift', shiftNoteSchema) ?? firstShift;
    },
  };
}
