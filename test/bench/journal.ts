// npm run bench:journal -- [--rows 1000000] [--write]
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { openCardMemory } from '#electron/journal/card-memory.ts';
import { openDatabase } from '#electron/journal/database.ts';
import { openDrain } from '#electron/journal/drain.ts';
import { openJournal, type Journal, type NewAction } from '#electron/journal/journal.ts';
import { machineTime } from '#electron/journal/time.ts';
import { usualTiming } from '#electron/journal/timing.ts';
import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { money } from '#shared/money/money.ts';
import { writeSection } from './benchmarks-page.ts';
import { byTurns, figuresOf, row, timed } from './measure.ts';
import { plainJob } from './other-queue.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, write: { type: 'boolean', default: false } },
});
const ROWS = Number(values.rows);
const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

const lines: string[] = [];
const say = (text: string) => {
  process.stdout.write(`${text}\n`);
  lines.push(text);
};

function open(directory: string) {
  const opening = openDatabase(directory);
  if (!opening.ok) throw new Error(opening.problem.code);
  const memory = openCardMemory(opening.value);
  const started = openJournal(opening.value, { time: machineTime, memory });
  if (!started.ok) throw new Error(started.problem.code);
  return { database: opening.value, journal: started.value };
}

function newAction(card: string, minor = 1): NewAction {
  return {
    id: randomUUID(),
    vendor: 'loyaltydog',
    card: { vendor: 'loyaltydog', id: card, program: 'p' },
    reference: { by: 'number', number: '4000716220350002' },
    lane: `loyaltydog:p:${card}`,
    lastFour: '0002',
    title: 'House card',
    operation: { do: 'take', amount: money(minor, 'EUR'), bill: null },
    till: '1',
    cashier: 'till',
    training: false,
    provisional: false,
    reverses: null,
    override: null,
  };
}

const accept = (journal: Journal, card: string) => {
  const accepted = journal.accept(newAction(card), 'asked');
  if (!accepted.ok) throw new Error(accepted.problem.code);
  return accepted.value;
};

async function acceptBesideOthers(): Promise<void> {
  const { journal } = open(join(scratch, 'accept'));
  const bare = new Sqlite(join(scratch, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE action (id TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO action VALUES (?, ?, ?)');
  const others = [
    await plainJob(root, join(scratch, 'plain-normal.db')),
    await plainJob(root, join(scratch, 'plain-full.db'), 'FULL'),
  ];
  const card = () => `card-${Math.floor(Math.random() * 500)}`;
  const kinds: Record<string, () => number[]> = {
    'bare insert': () =>
      timed(50, () => {
        const action = newAction(card());
        insert.run(action.id, Date.now(), JSON.stringify(action));
      }),
    accept: () => timed(50, () => void accept(journal, card())),
  };
  for (const other of others) if (other) kinds[other.name] = () => timed(50, () => other.add(newAction(card())));
  byTurns(2, kinds);
  const figures = byTurns(30, kinds);
  say('### Accepting an action\n');
  say('| | p50 µs | p99 µs | per second |\n| --- | ---: | ---: | ---: |');
  for (const [name, figure] of Object.entries(figures)) say(row(name, figure));
  const ratio = (of: 'p50' | 'p99') =>
    ((figures['accept']?.[of] ?? 0) / (figures['bare insert']?.[of] ?? 1)).toFixed(2);
  say(
    `\nAccept takes ${ratio('p50')} times a bare insert of the same action at p50 and ${ratio('p99')} times at p99 (aim: at most 1.5).`,
  );
  if (others.some((it) => it === undefined)) say('plainjob could not be brought; it is not compared.');
  journal.close();
}

interface Told {
  readonly loyaltydog: { readonly url: string; readonly token: string; readonly programId: string };
}

async function drainBesideFetch(): Promise<void> {
  const server = spawn(process.execPath, [join(root, 'electron/vendors/main.ts'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = await new Promise<Told['loyaltydog']>((resolve) => {
    createInterface(server.stdout).once('line', (line) => resolve(JSON.parse(line).loyaltydog));
  });
  const provider = createLoyaltyDog({ url: told.url, token: told.token, program: told.programId, currency: 'EUR' });
  const numbers = ['4000716220354417', '4000716220350002', '4000716220350176', '4000716220358802'];
  const cards = await Promise.all(
    numbers.map(async (number) => {
      const found = await provider.find({ by: 'number', number });
      if (!found.ok) throw new Error(found.problem.code);
      return found.value.ref.id;
    }),
  );
  const actions = 120;
  const parallel = usualTiming.parallel;

  const bare = async () => {
    let left = actions;
    const one = async (lane: number) => {
      while (left-- > 0) {
        const answer = await fetch(
          `${told.url}/v2/giftcards/programs/${told.programId}/cards/${cards[lane % cards.length]}/redeem`,
          {
            method: 'POST',
            headers: {
              authorization: `Bearer ${told.token}`,
              'content-type': 'application/json',
              'idempotency-key': randomUUID(),
            },
            body: JSON.stringify({
              amount: '0.01',
              posTransactionId: randomUUID(),
              terminalId: '1',
              cashierId: 'till',
            }),
          },
        );
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
        await answer.json();
      }
    };
    const before = performance.now();
    await Promise.all(Array.from({ length: parallel }, (_, lane) => one(lane)));
    return actions / ((performance.now() - before) / 1_000);
  };

  const drained = async (turn: number) => {
    const { database, journal } = open(join(scratch, `drain-${turn}`));
    for (let i = 0; i < actions; i += 1) {
      const card = cards[i % cards.length] ?? '';
      const action = { ...newAction(card), card: { vendor: 'loyaltydog', id: card, program: told.programId } } as const;
      const accepted = journal.accept(action, 'asked');
      if (!accepted.ok) throw new Error(accepted.problem.code);
    }
    const before = performance.now();
    const drain = openDrain({
      journal,
      vendors: new Map([['loyaltydog', { provider, reachable: () => true, heard: (answer) => answer }]]),
      time: machineTime,
      mayHold: () => Promise.resolve(undefined),
      found: () => undefined,
      report: (bug) => {
        throw bug;
      },
    });
    await new Promise<void>((resolve) => {
      journal.onChange(() => {
        if (journal.open.size === 0) resolve();
      });
    });
    const perSecond = actions / ((performance.now() - before) / 1_000);
    await drain.stop(0);
    journal.close();
    database.close();
    return perSecond;
  };

  await bare();
  const bares: number[] = [];
  const drains: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    // This vendor stops anyone at 300 calls in ten seconds; what is measured here is not that.
    await pause(10_500);
    bares.push(await bare());
    drains.push(await drained(turn));
  }
  server.kill('SIGTERM');
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  say('\n### Draining the queue\n');
  say(`| ${parallel} at a time, training LoyaltyDog on a port | actions per second |\n| --- | ---: |`);
  say(`| bare fetch loop | ${middle(bares).toFixed(0)} |`);
  say(`| the drain, each send and each outcome committed | ${middle(drains).toFixed(0)} |`);
  say(`\nThe drain reaches ${(middle(drains) / middle(bares)).toFixed(2)} of a bare fetch loop (aim: at least 0.8).`);
}

/** Grows one journal to `ROWS` rows and asks the same things of it on the way. */
function growth(): void {
  const directory = join(scratch, 'growth');
  let { database, journal } = open(directory);
  say('\n### As the journal grows\n');
  say('| rows | accept p50 µs | accept p99 µs | story and list of one card, µs |\n| ---: | ---: | ---: | ---: |');
  const settlement = { vendor: 'loyaltydog', movementId: null, left: money(1, 'EUR'), points: null, at: null } as const;
  const finished = (card: string) => {
    const action = accept(journal, card);
    journal.add([
      { action, entry: { what: 'sending', attempt: 1 } },
      { action, entry: { what: 'confirmed', by: 'answer', person: null, settlement } },
    ]);
  };
  for (let target = 100; target <= ROWS; target *= 10) {
    // Only while filling up: what is measured is always written with synchronous FULL.
    database.sqlite.pragma('synchronous = OFF');
    while (journal.head.seq < target) finished(`card-${Math.floor(Math.random() * 20_000)}`);
    database.sqlite.pragma('synchronous = FULL');
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const accepts = figuresOf(timed(200, () => void accept(journal, `card-${Math.floor(Math.random() * 20_000)}`)));
    const finds = figuresOf(
      timed(100, () => {
        const [newest] = journal.list({
          show: 'all',
          lane: `loyaltydog:p:card-${Math.floor(Math.random() * 20_000)}`,
          before: null,
          limit: 20,
        });
        if (newest) journal.story(newest);
      }),
    );
    say(
      `| ${target.toLocaleString('en')} | ${accepts.p50.toFixed(0)} | ${accepts.p99.toFixed(0)} | ${finds.p50.toFixed(0)} |`,
    );
  }
  const filled = journal.head.seq;
  journal.close();
  database.close();
  const before = performance.now();
  ({ database, journal } = open(directory));
  say(
    `\nA start with ${filled.toLocaleString('en')} rows takes ${seconds(before)} s, with SQLite's integrity check of all of them.`,
  );
  journal.close();
  database.close();
}

function startWithManyOpen(): void {
  const directory = join(scratch, 'open');
  const first = open(directory);
  first.database.sqlite.pragma('synchronous = OFF');
  for (let i = 0; i < 100_000; i += 1) accept(first.journal, `card-${i % 30_000}`);
  first.journal.close();
  first.database.close();
  const before = performance.now();
  const { database, journal } = open(directory);
  say(
    `A start with 100,000 open actions takes ${seconds(before)} s; ${journal.open.size.toLocaleString('en')} are in line.`,
  );
  journal.close();
  database.close();
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(2);
}

await acceptBesideOthers();
await drainBesideFetch();
growth();
startWithManyOpen();

if (values.write) writeSection('journal', 'The journal', 'npm run bench:journal -- --write', lines);
