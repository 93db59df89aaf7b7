import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { allNumbers, numbers, type Stage, type Witness } from './history.ts';
import { startTill, type TillProcess } from './till-process.ts';
import type { Booked } from './vendor-books.ts';

const PATIENCE_MS = 60_000;

/** Starts the tills once more, in peace, lets them finish, and holds their books against the vendors'. */
export async function judge(stage: Stage): Promise<void> {
  const booked = [...(await stage.books.loyaltydog.booked()), ...(await stage.books.voucherify.booked())];
  expectNoDoubles(booked);
  const all: ActionView[] = [];
  for (const till of stage.tills) all.push(...(await settleAndRead(stage, till)));

  const after = [...(await stage.books.loyaltydog.booked()), ...(await stage.books.voucherify.booked())];
  expectNoDoubles(after);
  const times = timesOf(after);
  for (const action of all) {
    const done = times.get(action.id) ?? 0;
    if (action.state === 'confirmed') expect(done === 1, `confirmed ${action.id} was booked ${done} times`);
    if (action.state === 'refused' || action.state === 'withdrawn') {
      expect(done === 0, `${action.state} ${action.id} was booked`);
    }
  }
  const known = new Set(all.map((it) => it.id));
  for (const { actionId } of after) expect(known.has(actionId), `${actionId} was booked and no till knows it`);
  await expectBalances(stage, after);
}

function timesOf(booked: readonly Booked[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { actionId } of booked) times.set(actionId, (times.get(actionId) ?? 0) + 1);
  return times;
}

function expectNoDoubles(booked: readonly Booked[]): void {
  for (const [id, times] of timesOf(booked)) expect(times === 1, `${id} was booked ${times} times`);
}

async function settleAndRead(stage: Stage, till: Witness): Promise<ActionView[]> {
  const started = await startTill({ program: stage.program, data: till.data, environment: stage.environment });
  if ('said' in started) throw new Error(`a till did not start again: ${started.said}`);
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const state = await started.call('queue/state', {});
    if (state?.ok && state.value.waiting + state.value.unknown === 0) break;
    if (state?.ok && state.value.parked > 0) await asAPersonWould(stage, started);
    if (performance.now() > until) throw new Error(`the queue did not come to rest: ${JSON.stringify(state)}`);
    await pause(50);
  }
  const all = await everything(started);
  const code = await started.stop();
  expect(code === 0, `a till in peace ended with ${code}`);

  const byId = new Map(all.map((it) => [it.id, it]));
  for (const id of till.accepted.keys()) expect(byId.has(id), `${id} was accepted and is gone`);
  for (const { id, state } of all) {
    expect(till.accepted.has(id) || till.unanswered.has(id), `${id} (${state}) was never asked for`);
  }
  expectWholeBook(till.data, all);
  return all;
}

/** Counterfoils without a gap, and a chain that verifies. */
export function expectWholeBook(data: string, all: readonly ActionView[]): void {
  // Newest first: from N down to 1 without a gap.
  all.forEach(({ serial }, index) => {
    const expected = `1-${String(all.length - index).padStart(6, '0')}`;
    expect(serial === expected, `counterfoil ${serial} stands where ${expected} should`);
  });
  const directory = join(data, 'live');
  const found = audit(journalFile(directory), directory);
  expect(found.ok, `the chain does not verify: ${JSON.stringify(found)}`);
}

/**
 * What no reading can explain (a clock set back over a restart, a history too long to read) waits for a person, and
 * its card with it: rightly. The person looks into the vendor's books and says what they show.
 */
async function asAPersonWould(stage: Stage, till: TillProcess): Promise<void> {
  const listed = await till.call('queue/list', { show: 'parked', limit: 500 });
  const doubtful = listed?.ok ? listed.value.actions.filter((it) => it.parked?.why !== 'conflict') : [];
  if (doubtful.length === 0) return;
  const booked = [...(await stage.books.loyaltydog.booked()), ...(await stage.books.voucherify.booked())];
  for (const { id, card, parked, problem } of doubtful) {
    const how = booked.some((it) => it.actionId === id) ? 'was-done' : 'was-not-done';
    const settled = await till.call('queue/settle', { id, how });
    expect(settled?.ok === true, `${id} could not be settled: ${JSON.stringify(settled)}`);
    const why = `${parked?.why}, ${parked?.text ?? problem?.code ?? 'no more is known'}`;
    process.stdout.write(`a person settled one of ${card.vendor} (${why}): ${how}\n`);
  }
}

export async function everything(process: TillProcess): Promise<ActionView[]> {
  const all: ActionView[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(process, before);
    all.push(...page.actions);
    before = page.next;
  } while (before !== null);
  return all;
}

async function pageOf(process: TillProcess, before: number | null) {
  const page = await process.call('queue/list', { show: 'all', before, limit: 500 });
  if (!page?.ok) throw new Error(`the list of actions: ${JSON.stringify(page)}`);
  return page.value;
}

async function expectBalances(stage: Stage, booked: readonly Booked[]): Promise<void> {
  for (const number of allNumbers) {
    const vendor = numbers.loyaltydog.some((it) => it === number) ? 'loyaltydog' : 'voucherify';
    const moved = booked.filter((it) => it.card === number).reduce((sum, it) => sum + it.amount, 0);
    const expected = (stage.opening.get(number) ?? 0) + moved;
    const balance = await stage.books[vendor].balance(number);
    expect(balance === expected, `${number} holds ${balance}, its movements make ${expected}`);
    expect(balance >= 0, `${number} was overdrawn`);
  }
}

export function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
