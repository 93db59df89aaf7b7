// npm run bench:journal -- [--rows 1000000] [--write]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { usualTiming } from '#electron/journal/timing.ts';
import { money } from '#shared/money/money.ts';
import { accept, bareInsert, fill, newAction, openBench, type BenchTill } from './bench-journal.ts';
import { writeSection } from './benchmarks-page.ts';
import { drainBesideFetch } from './drain-beside-fetch.ts';
import { byTurns, figuresOf, row, timed, type Figures } from './measure.ts';
import { plainJob } from './other-queue.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, write: { type: 'boolean', default: false } },
});
const ROWS = Number(values.rows);
const OPEN = 100_000;
const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const lines: string[] = [];
const say = (text: string) => {
  process.stdout.write(`${text}\n`);
  lines.push(text);
};
const part = (title: string) => say(`\n### ${title} (load ${loadavg()[0]?.toFixed(1)})\n`);
const cardAmong = (count: number) => `card-${Math.floor(Math.random() * count)}`;
const times = (of: 'p50' | 'p99', a: Figures | undefined, b: Figures | undefined) =>
  ((a?.[of] ?? 0) / (b?.[of] ?? 1)).toFixed(2);

async function acceptBesideOthers(): Promise<void> {
  const till = openBench(join(scratch, 'accept'));
  const insert = bareInsert(join(scratch, 'bare.db'));
  const others = [
    await plainJob(root, join(scratch, 'plain-normal.db')),
    await plainJob(root, join(scratch, 'plain-full.db'), 'FULL'),
  ];
  const kinds: Record<string, () => number[]> = {
    'bare insert': () => timed(20, () => insert(newAction(cardAmong(500)))),
    accept: () => timed(20, () => void accept(till.journal, newAction(cardAmong(500)))),
  };
  for (const other of others)
    if (other) kinds[other.name] = () => timed(20, () => other.add(newAction(cardAmong(500))));
  byTurns(30, kinds);
  const figures = byTurns(100, kinds);
  part('Accepting an action');
  say('| | p50 µs | p99 µs | per second |\n| --- | ---: | ---: | ---: |');
  for (const [name, figure] of Object.entries(figures)) say(row(name, figure));
  const [ours, bare] = [figures['accept'], figures['bare insert']];
  say(
    `\nAccept takes ${times('p50', ours, bare)} times a bare insert of the same action at p50 and ${times('p99', ours, bare)} times at p99 (aim: at most 1.5). The bare insert keeps the same JSON in one table with one UNIQUE id and the same pragmas.`,
  );
  say(`Accept writes ${pagesOf(till).toFixed(1)} pages of the log, sums that are written later included.`);
  if (others.some((it) => it === undefined)) say('plainjob could not be brought; it is not compared.');
  till.close();
}

/** The log's pages for one accepted action. A page in the log takes 24 bytes more than in the file. */
function pagesOf({ sqlite, journal }: BenchTill): number {
  const rounds = 1_000;
  sqlite.pragma('wal_autocheckpoint = 0');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  for (let i = 0; i < rounds; i += 1) accept(journal, newAction(cardAmong(500)));
  return statSync(`${sqlite.name}-wal`).size / 4_120 / rounds;
}

async function drainBesideOthers(): Promise<void> {
  const { bare, drained } = await drainBesideFetch(root, scratch);
  part('Draining the queue');
  say(`| ${usualTiming.parallel} at a time, training LoyaltyDog on a port | actions per second |\n| --- | ---: |`);
  say(`| bare fetch loop | ${bare.toFixed(0)} |`);
  say(`| the drain, each send and each outcome committed | ${drained.toFixed(0)} |`);
  say(`\nThe drain reaches ${(drained / bare).toFixed(2)} of a bare fetch loop (aim: at least 0.8).`);
}

const settlement = { vendor: 'loyaltydog', movementId: null, left: money(1, 'EUR'), points: null, at: null } as const;

/** Grows one journal to `ROWS` rows and asks the same things of it on the way, beside a bare table that grows with it. */
function growth(): void {
  const directory = join(scratch, 'growth');
  let till = openBench(directory);
  const insert = bareInsert(join(scratch, 'bare-growth.db'));
  const grow = (target: number) => {
    const { journal } = till;
    while (journal.head.seq < target) {
      const actions = Array.from({ length: 50 }, () => accept(journal, newAction(cardAmong(20_000))));
      journal.add(actions.map((action) => ({ action, entry: { what: 'sending', attempt: 1 } })));
      journal.add(
        actions.map((action) => ({ action, entry: { what: 'confirmed', by: 'answer', person: null, settlement } })),
      );
    }
  };
  part('As the journal grows');
  say(
    '| rows | accept p50 µs | accept p99 µs | of a bare insert then, p50 | a card found: list and story, p50 / p99 µs |',
  );
  say('| ---: | ---: | ---: | ---: | ---: |');
  for (let target = 100; target <= ROWS; target *= 10) {
    fill(till, () => grow(target));
    const kinds = {
      bare: () => timed(20, () => insert(newAction(cardAmong(20_000)))),
      accept: () => timed(20, () => void accept(till.journal, newAction(cardAmong(20_000)))),
    };
    // The log was emptied after filling; both write theirs full once before it counts.
    byTurns(10, kinds);
    const { accept: ours, bare } = byTurns(30, kinds);
    const finds = figuresOf(timed(300, findOne));
    say(
      `| ${target.toLocaleString('en')} | ${ours?.p50.toFixed(0)} | ${ours?.p99.toFixed(0)} | ${times('p50', ours, bare)} | ${finds.p50.toFixed(0)} / ${finds.p99.toFixed(0)} |`,
    );
  }

  function findOne(): void {
    const lane = `loyaltydog:p:${cardAmong(20_000)}`;
    const [newest] = till.journal.list({ show: 'all', lane, before: null, limit: 20 });
    if (newest) till.journal.story(newest);
  }

  const filled = till.journal.head.seq;
  till.close();
  const before = performance.now();
  till = openBench(directory);
  say(
    `\nA start with ${filled.toLocaleString('en')} rows takes ${seconds(before)} s, with SQLite's integrity check of all of them.`,
  );
  till.close();
}

function startWithManyOpen(): void {
  const directory = join(scratch, 'open');
  const first = openBench(directory);
  fill(first, () => {
    for (let i = 0; i < OPEN; i += 1) accept(first.journal, newAction(`card-${i % 30_000}`));
  });
  first.close();
  const before = performance.now();
  const { journal, close } = openBench(directory);
  say(
    `A start with ${OPEN.toLocaleString('en')} open actions takes ${seconds(before)} s; ${journal.open.size.toLocaleString('en')} are in line.`,
  );
  close();
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(2);
}

await acceptBesideOthers();
await drainBesideOthers();
growth();
startWithManyOpen();

if (values.write) writeSection('journal', 'The journal', 'npm run bench:journal -- --write', lines);
