import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDrain } from '#electron/journal/drain.ts';
import { machineTime } from '#electron/journal/time.ts';
import { usualTiming } from '#electron/journal/timing.ts';
import { nodeFetch } from '#electron/terminal/node-fetch.ts';
import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { accept, newAction, openBench } from './bench-journal.ts';

const ACTIONS = 120;
const ROUNDS = 12;
/** The client keeps to 300 calls in this time. What is measured here is not that: between rounds its clock is put on. */
const PERIOD_MS = 10_000;
const NUMBERS = ['4000716220354417', '4000716220350002', '4000716220350176', '4000716220358802'];

interface Told {
  readonly url: string;
  readonly token: string;
  readonly programId: string;
}

/** Actions per second of a bare fetch loop and of the drain, by turns against the same vendor; the middle of the rounds. */
export async function drainBesideFetch(root: string, scratch: string): Promise<{ bare: number; drained: number }> {
  const server = spawn(process.execPath, [join(root, 'electron/vendors/main.ts'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = await new Promise<Told>((resolve) => {
    createInterface(server.stdout).once('line', (line) => resolve(JSON.parse(line).loyaltydog));
  });
  const settings = { url: told.url, token: told.token, program: told.programId, currency: 'EUR' } as const;
  let ahead = 0;
  const provider = createLoyaltyDog(settings, { fetch: nodeFetch, now: () => Date.now() + ahead });
  const cards: string[] = [];
  for (const number of NUMBERS) {
    const found = await provider.find({ by: 'number', number });
    if (!found.ok) throw new Error(found.problem.code);
    cards.push(found.value.ref.id);
  }
  const cardOf = (turn: number) => cards[turn % cards.length] ?? '';

  const bare = () =>
    perSecond(async () => {
      let left = ACTIONS;
      const one = async (lane: number) => {
        while (left-- > 0) await redeem(told, cardOf(lane));
      };
      await Promise.all(Array.from({ length: usualTiming.parallel }, (_, lane) => one(lane)));
    });

  const { journal, close } = openBench(join(scratch, 'drain'));
  const drained = async () => {
    for (let i = 0; i < ACTIONS; i += 1) accept(journal, newAction(cardOf(i), told.programId));
    let stop: () => Promise<void> = () => Promise.resolve();
    const rate = await perSecond(() => {
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
      stop = () => drain.stop(0);
      return new Promise<void>((resolve) => {
        const unlisten = journal.onChange(() => {
          if (journal.open.size > 0) return;
          unlisten();
          resolve();
        });
      });
    });
    await stop();
    return rate;
  };

  const bares: number[] = [];
  const drains: number[] = [];
  // The first round of each warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    bares.push(await bare());
    drains.push(await drained());
    ahead += PERIOD_MS;
  }
  close();
  server.kill('SIGTERM');
  return { bare: middle(bares.slice(1)), drained: middle(drains.slice(1)) };
}

async function redeem({ url, token, programId }: Told, card: string): Promise<void> {
  const answer = await fetch(`${url}/v2/giftcards/programs/${programId}/cards/${card}/redeem`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ amount: '0.01', posTransactionId: randomUUID(), terminalId: '1', cashierId: 'till' }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.json();
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return ACTIONS / ((performance.now() - before) / 1_000);
}

function middle(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
