import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { ownDisplaySchema } from '#shared/contract/terminal-state.ts';
import { nothingChosen } from '#shared/domain/display.ts';
import { rightSchema, roleSchema } from '#shared/domain/rights.ts';
import type { Person } from './person.ts';
import type { TrailLine, TrailRow } from './trail.ts';

/** Where people are kept. Each write that a shop may ask about later takes its line of the trail along, or neither is kept. */
export interface PeopleStore {
  all(): readonly Person[];
  get(id: string): Person | undefined;
  put(person: Person, ...lines: readonly TrailLine[]): void;
  note(line: TrailLine): void;
  trailAfter(id: number): readonly TrailRow[];
  lockAfterSeconds(): number | undefined;
  keepLockAfter(seconds: number, line: TrailLine): void;
  close(): void;
}

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  picked: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : z.array(rightSchema).parse(JSON.parse(text)))),
  active: z.int().transform((flag) => flag === 1),
  pin: z.string(),
  fails: z.int(),
  until: z.int(),
  display: z
    .string()
    .nullable()
    .transform((text) => (text === null ? nothingChosen : ownDisplaySchema.parse(JSON.parse(text)))),
});

export function peopleStore(sqlite: Sqlite.Database, wall: () => number): PeopleStore {
  const all = sqlite.prepare(`SELECT * FROM person ORDER BY name, id`);
  const one = sqlite.prepare(`SELECT * FROM person WHERE id = ?`);
  const put = sqlite.prepare(
    `INSERT OR REPLACE INTO person VALUES (@id, @name, @role, @picked, @active, @pin, @fails, @until, @display)`,
  );
  const lastTrail = sqlite.prepare<[], number | null>(`SELECT max(id) FROM trail`).pluck();
  const addTrail = sqlite.prepare(`INSERT INTO trail VALUES (?, ?, ?)`);
  const trail = sqlite.prepare<[number], { id: number; at: number; line: string }>(
    `SELECT * FROM trail WHERE id > ? ORDER BY id`,
  );
  const about = sqlite.prepare<[string], number>(`SELECT value FROM about_staff WHERE name = ?`).pluck();
  const keepAbout = sqlite.prepare(`INSERT OR REPLACE INTO about_staff VALUES (?, ?)`);

  const write = (lines: readonly TrailLine[], work: () => void) =>
    sqlite
      .transaction(() => {
        work();
        for (const line of lines) {
          // Numbered by the clock, so that a file made anew does not begin again at one.
          const at = wall();
          addTrail.run(Math.max(at, (lastTrail.get() ?? 0) + 1), at, JSON.stringify(line));
        }
      })
      .immediate();

  return {
    all: () => all.all().map((row) => rowSchema.parse(row)),
    get(id) {
      const row = one.get(id);
      return row === undefined ? undefined : rowSchema.parse(row);
    },
    put: (person, ...lines) =>
      write(lines, () => {
        const { picked, active, display } = person;
        put.run({
          ...person,
          picked: picked === null ? null : JSON.stringify(picked),
          active: active ? 1 : 0,
          display: JSON.stringify(display),
        });
      }),
    note: (line) => write([line], () => undefined),
    // Written by this very program under its own lock: not parsed a second time.
    trailAfter: (id) => trail.all(id).map((row) => ({ ...row, line: JSON.parse(row.line) })),
    lockAfterSeconds: () => about.get('lock-after'),
    keepLockAfter: (seconds, line) => write([line], () => void keepAbout.run('lock-after', seconds)),
    close: () => void sqlite.close(),
  };
}
