// npm run bench:shift [-- --write] : a Z over 100,000 actions and searches over 1,000,000 rows, beside bare SQL
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLookUp, type LookAsk } from '#electron/journal/look-up.ts';
import type { ActionRecord } from '#electron/journal/action-record.ts';
import type { Line } from '#electron/journal/journal.ts';
import { QUARTER_MS } from '#shared/domain/figures.ts';
import { hourAround, partsBy } from '#shared/domain/shift.ts';
import { money } from '#shared/money/money.ts';
import { fill, newAction, openBench } from './bench-journal.ts';
import { writeSection } from './benchmarks-page.ts';
import { timed } from './measure.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const ROWS = 1_000_000;
const SHIFT = 100_000;
const AT_ONCE = 500;
const PEOPLE = ['Ada', 'Jo Larsen', 'Eve', 'Ines', 'Max'];
const PROGRAMS = ['65a1f0c2d4e8b90012345678', 'summer', 'club'];

const lines: string[] = [];
const say = (text: string) => {
  lines.push(text);
  process.stdout.write(`${text}\n`);
};
const scratch = mkdtempSync(join(tmpdir(), 'counterfoil-bench-shift-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
let seed = 1;
const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
const among = <T>(of: readonly [T, ...T[]] | readonly T[]) => of[Math.floor(random() * of.length)] as T;

const till = openBench(scratch);
const { journal, sqlite } = till;
const quiet = { cash: null, note: null } as const;
let serial = 0;

/** Actions as a till has them: nine in ten agreed, some refused, a few taken back or left open. */
function sell(count: number): void {
  const asks = Array.from({ length: count }, () => {
    const action = newAction(`card-${Math.floor(random() * 50_000)}`, among(PROGRAMS));
    serial += 1;
    const lastFour = String(Math.floor(random() * 10_000)).padStart(4, '0');
    const amount = money(100 + Math.floor(random() * 9_900), 'EUR');
    return {
      action: { ...action, cashier: among(PEOPLE), lastFour, operation: { do: 'take', amount, bill: null } as const },
      asked: `${serial}`,
    };
  });
  const accepted = journal.acceptAll(asks);
  if (!accepted.ok) throw new Error(accepted.problem.code);
  const added = journal.add(accepted.value.flatMap((record, at) => endOf(record, at)));
  if (!added.ok) throw new Error(added.problem.code);
}

function endOf(action: ActionRecord, at: number): Line[] {
  const sending: Line = { action, entry: { what: 'sending', attempt: 1 } };
  const roll = random();
  if (roll > 0.9995) return [sending];
  if (roll > 0.99) return [sending, { action, entry: { what: 'refused', by: 'answer', person: null, problem: null } }];
  const settlement = {
    vendor: 'loyaltydog',
    movementId: `m${serial}-${at}`,
    left: null,
    points: null,
    at: null,
  } as const;
  return [sending, { action, entry: { what: 'confirmed', by: 'answer', person: null, settlement } }];
}

fill(till, () => {
  while (journal.head.seq < ROWS - 3 * SHIFT) sell(AT_ONCE);
  journal.shifts.close(1, { by: 'Jo' }, quiet, 'EUR');
  for (let sold = 0; sold < SHIFT; sold += AT_ONCE) sell(AT_ONCE);
  journal.sumUp();
});

const ms = (it: number) => (it < 10 ? it.toFixed(2) : it.toFixed(0));
const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** The same figures without a running account: every row of the shift is read and added up. */
const bareSums = sqlite.prepare<[number]>(
  `SELECT b.body ->> '$.cashier', b.body ->> '$.card.program', count(*), sum(b.body ->> '$.operation.amount.minor')
   FROM entry e JOIN entry b ON b.seq = e.action WHERE e.seq > ? AND e.what = 'confirmed' GROUP BY 1, 2`,
);

function report(): void {
  journal.shifts.sums('EUR');
  const cells = journal.shifts.cells(journal.shifts.now.number);
  partsBy(cells, 'EUR', ({ vendor }) => vendor);
  partsBy(cells, 'EUR', ({ program }) => program);
  partsBy(cells, 'EUR', ({ person }) => person);
  partsBy(cells, 'EUR', ({ quarter }) => hourAround(quarter * QUARTER_MS));
}

const { after } = journal.shifts.now;
const x = timed(30, report);
const bare = timed(5, () => void bareSums.all(after));
const z = timed(1, () => {
  report();
  const closed = journal.shifts.close(2, { by: 'Jo' }, quiet, 'EUR');
  if (!closed.ok) throw new Error(closed.problem.code);
});
const actions = journal.shifts.closed(2)?.end.sums.actions.accepted ?? 0;
say(
  `A shift of ${actions.toLocaleString('en')} actions, in a journal of ${journal.head.seq.toLocaleString('en')} rows:\n`,
);
say('| what | ms |');
say('| --- | --- |');
say(`| its X, with every cut, p50 / p99 | ${ms(at(x, 0.5))} / ${ms(at(x, 0.99))} |`);
say(`| its Z: the same, and closed on the disk | ${ms(z[0] ?? 0)} |`);
say(`| bare SQL over its rows, by person and program alone, p50 | ${ms(at(bare, 0.5))} |`);

const lookUp = openLookUp(sqlite, journal.open);
const filled = performance.now();
while (lookUp.catchUp(20_000));
const took = (performance.now() - filled) / 1_000;

const now = Date.now();
const all: LookAsk = {
  lanes: null,
  lastFour: null,
  person: null,
  state: null,
  from: null,
  until: null,
  before: null,
  limit: 50,
};
const asks: Readonly<Record<string, () => LookAsk>> = {
  'last four': () => ({ ...all, lastFour: String(Math.floor(random() * 10_000)).padStart(4, '0') }),
  'a card': () => ({ ...all, lanes: [`loyaltydog:${among(PROGRAMS)}:card-${Math.floor(random() * 50_000)}`] }),
  person: () => ({ ...all, person: among(PEOPLE) }),
  'person and a rare state': () => ({ ...all, person: among(PEOPLE), state: 'refused' }),
  'person and a state that never was': () => ({ ...all, person: among(PEOPLE), state: 'withdrawn' }),
  'a minute': () => ({ ...all, from: now - Math.floor(random() * 60_000), until: now }),
  'what is open': () => ({ ...all, state: 'sending' }),
  everything: () => all,
};
const bareSearch = sqlite.prepare(
  `SELECT a.record FROM entry e JOIN action a ON a.seq = e.seq
   WHERE e.what = 'accepted' AND e.body ->> '$.lastFour' = ? ORDER BY e.seq DESC LIMIT 50`,
);
say(
  `\nA search for up to 50 actions among ${journal.head.seq.toLocaleString('en')} rows, each with its story’s beginning:\n`,
);
say('| what is asked | p50 ms | p95 ms |');
say('| --- | --- | --- |');
const every: number[] = [];
for (const [name, ask] of Object.entries(asks)) {
  const times = timed(200, () => {
    for (const { record } of lookUp.find(ask())) journal.accepted(record);
  });
  every.push(...times);
  say(`| ${name} | ${ms(at(times, 0.5))} | ${ms(at(times, 0.95))} |`);
}
const serials = timed(
  200,
  () => void journal.bySerial(`1-${String(1 + Math.floor(random() * serial)).padStart(6, '0')}`),
);
say(`| a serial number | ${ms(at(serials, 0.5))} | ${ms(at(serials, 0.95))} |`);
say(`| all of them together | ${ms(at(every, 0.5))} | ${ms(at(every, 0.95))} |`);
const scan = timed(3, () => void bareSearch.all('0042'));
say(`| bare SQL over the rows, last four | ${ms(at(scan, 0.5))} | |`);
say(
  `\nTaking all rows in anew takes ${took.toFixed(1)} s; a till does it a thousand rows at a time, in quiet moments.`,
);
till.close();

if (values.write) writeSection('shift', 'Shifts and searches', 'npm run bench:shift -- --write', lines);
