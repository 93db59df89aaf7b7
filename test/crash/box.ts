import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { StepName } from '#electron/journal/steps.ts';
import { serveVendors, type Vendors } from '#electron/vendors/serve.ts';
import type { Batch } from '#shared/contract/batch.ts';
import { money } from '#shared/money/money.ts';
import { buildVictim } from './build-victim.ts';
import { environmentOf } from '#test/fakes/vendor-environment.ts';
import { calm, pullPlugs, storm, upset } from './moods.ts';
import type { Random } from './random.ts';
import { startTill, type TillProcess } from './till-process.ts';
import { expect } from './verdict.ts';

/** What every open-amount card of the box is loaded with. */
export const openAmount = money(4_200, 'EUR');
/** The box has one card of the other vendor in it, which takes its amount along with its activation. */
export const voucherifyCard = 'OL-GIFT-BLANK';
/** No vendor knows this one, and the other is active already: they get onto every list, and no further. */
const astray = ['4000716299999999', '4000716220350002'];
const DROPS = 2;
const LONGEST_LIFE_MS = 20_000;

/** How far a life goes with the box before it only waits for its end. */
export type Until = 'some are scanned' | 'all is done';

export interface BoxStage {
  readonly program: string;
  readonly vendors: Vendors;
  readonly environment: Readonly<Record<string, string>>;
  readonly data: string;
  /** The numbers in the box. */
  readonly numbers: readonly string[];
  /** Those whose scan was answered. The others are scanned again: whoever got no answer does that. */
  readonly scanned: Set<string>;
  readonly deaths: Map<string, number>;
  drops: number;
}

export async function setBox(directory: string, cards: number): Promise<BoxStage> {
  const open = Math.ceil(cards / 8);
  const vendors = await serveVendors({ port: 0, box: { fixed: cards - open - 1, open } });
  const data = join(directory, 'till');
  mkdirSync(data);
  const pending = vendors.loyaltydog.playCards.filter(({ lesson }) => lesson === 'box' || lesson === 'open-amount');
  return {
    program: await buildVictim(),
    vendors,
    environment: environmentOf(vendors),
    data,
    numbers: [...pending.map(({ number }) => number ?? ''), voucherifyCard],
    scanned: new Set(),
    deaths: new Map(),
    drops: 0,
  };
}

export interface Death {
  readonly at: StepName;
  /** The first time it comes there, the second, ... */
  readonly count: number;
}

/**
 * One life of the till: it starts, goes on with the box from where it lies, and is killed at its step. False when it
 * did not come there in time, and was killed where it then was.
 */
export async function boxLife(
  stage: BoxStage,
  goal: Until,
  { at: step, count }: Death,
  random: Random,
): Promise<boolean> {
  upset(stage.vendors, random);
  if (random.chance(0.5)) void storm(stage.vendors, random);
  const { program, data, environment } = stage;
  const started = await startTill({ program, data, environment, step, count });
  let died = true;
  if ('said' in started) {
    if (started.said !== '') throw new Error(`a till did not start: ${started.said}`);
  } else {
    const late = pause(LONGEST_LIFE_MS, false, { ref: false });
    const work = goOn(stage, started, goal, random);
    try {
      died = await Promise.race([work.then(() => started.died).then(() => true), late]);
    } finally {
      started.kill();
      await started.died;
    }
    await work;
  }
  calm(stage.vendors);
  const how = died ? step : 'elsewhere';
  stage.deaths.set(how, (stage.deaths.get(how) ?? 0) + 1);
  return died;
}

/** What a person does with a box, from wherever it lies, until the till dies or the box is done. */
export async function goOn(stage: BoxStage, till: TillProcess, goal: Until, random: Random): Promise<void> {
  const lies = await till.call('batch/state', {});
  if (lies === undefined) return;
  expect(lies.ok, 'the box can’t be read');
  if (lies.value.batch?.state !== 'confirmed') {
    const most = goal === 'all is done' ? stage.numbers.length : Math.ceil(stage.numbers.length / 4);
    if (!(await scanTheRest(stage, till, most, random)) || goal === 'some are scanned') return;
    const known = await until(till, ({ rows }) => rows.every(({ found }) => found !== 'asking'));
    if (known === undefined) return;
    expectWholeList(stage, known);
    const ask = { id: known.id, count: stage.numbers.length, paid: true, openAmount } as const;
    // Pressed twice.
    const answers = await Promise.all([till.call('batch/confirm', ask), till.call('batch/confirm', ask)]);
    for (const it of answers) expect(it?.ok !== false, `the box could not be confirmed: ${JSON.stringify(it)}`);
  }
  await until(till, ({ rows }) => {
    const states = rows.map(({ action, load }) => [action?.state, load?.state ?? 'confirmed']);
    const stuck = states.flat().find((it) => it === 'refused' || it === 'withdrawn' || it === 'parked');
    expect(stuck === undefined, `a card of the box is ${stuck}`);
    const over = states.filter((both) => both.every((it) => it === 'confirmed'));
    const next = (stage.numbers.length * stage.drops) / 3;
    if (stage.drops < DROPS && over.length > next) void dropTheNetwork(stage, random);
    return over.length === stage.numbers.length;
  });
}

/** False when the till died over it. */
async function scanTheRest(
  { numbers, scanned }: BoxStage,
  till: TillProcess,
  most: number,
  random: Random,
): Promise<boolean> {
  const scan = async (code: string) => {
    const answer = await till.call('batch/scan', { code, entry: 'scanned' });
    expect(answer?.ok !== false, `a scan was refused: ${JSON.stringify(answer)}`);
    return answer?.value;
  };
  const rest = [...astray, ...numbers].filter((number) => !scanned.has(number));
  for (const number of rest.slice(0, most + astray.length)) {
    const first = await scan(number);
    if (first === undefined) return false;
    scanned.add(number);
    // Some slip through the hand twice, and some scans are undone and made again.
    if (random.chance(0.1) && (await scan(number)) === undefined) return false;
    if (random.chance(0.05)) {
      scanned.delete(number);
      const out = await till.call('batch/take-out', { id: first.id, no: first.row.no });
      if (out === undefined || (await scan(number)) === undefined) return false;
      scanned.add(number);
    }
  }
  return true;
}

/** Every card of the box once, whatever was scanned twice, undone or cut off. */
function expectWholeList({ numbers }: BoxStage, { rows }: Batch): void {
  const ready = rows.filter(({ found }) => found === 'ready').map(({ lastFour }) => lastFour);
  const expected = numbers.map((number) => number.slice(-4));
  const same = JSON.stringify(ready.toSorted()) === JSON.stringify(expected.toSorted());
  expect(
    same,
    `the list holds ${ready.length} cards of ${expected.length}: ${JSON.stringify(rows.filter((it) => it.found !== 'ready'))}`,
  );
}

async function dropTheNetwork(stage: BoxStage, random: Random): Promise<void> {
  stage.drops += 1;
  pullPlugs(stage.vendors, true);
  await pause(300 + random.below(400));
  pullPlugs(stage.vendors, false);
}

/** The box once it is so; undefined when the till died over it. */
async function until(till: TillProcess, holds: (batch: Batch) => boolean): Promise<Batch | undefined> {
  for (;;) {
    const state = await till.call('batch/state', {});
    if (state === undefined) return undefined;
    expect(state.ok && state.value.batch !== null, 'the box is gone');
    if (holds(state.value.batch)) return state.value.batch;
    await pause(25);
  }
}
