import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stepNames, type StepName } from '#electron/journal/steps.ts';
import { serveVendors, type Vendors } from '#electron/vendors/serve.ts';
import type { AskingOf } from '#shared/contract/calls.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { buildVictim } from './build-victim.ts';
import { environmentOf } from '#test/fakes/vendor-environment.ts';
import { calm, upset } from './moods.ts';
import type { Random } from './random.ts';
import { startTill, type TillProcess } from './till-process.ts';
import { loyaltyDogBooks, voucherifyBooks, type Books } from './vendor-books.ts';

export type Submit = AskingOf<'action/submit'>;

/** What the outside world knows of one till: what it asked for, and what it was told. */
export interface Witness {
  readonly data: string;
  /** Told "accepted". */
  readonly accepted: Map<string, Submit>;
  /** Asked, and no answer came: it may have been accepted or not. */
  readonly unanswered: Map<string, Submit>;
}

export interface Stage {
  readonly program: string;
  readonly vendors: Vendors;
  readonly books: Readonly<Record<'loyaltydog' | 'voucherify', Books>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly tills: readonly Witness[];
  readonly opening: ReadonlyMap<string, number>;
  readonly counts: { kills: number; accepted: number; refused: number; steps: Map<string, number> };
  close(): Promise<void>;
}

export const numbers = {
  loyaltydog: ['4000716220354417', '4000716220350002', '4000716220350176', '4000716220358802'],
  voucherify: ['OL-GIFT-2500', 'OL-GIFT-10000', 'ol-Gift-cAsE7'],
} as const;
export const allNumbers: readonly string[] = [...numbers.loyaltydog, ...numbers.voucherify];

/** The training vendors on a port, and tills beside each other that share the cards. */
export async function setStage(directory: string, tills: number): Promise<Stage> {
  const vendors = await serveVendors({ port: 0 });
  const books = {
    loyaltydog: loyaltyDogBooks(vendors),
    voucherify: voucherifyBooks(vendors, numbers.voucherify),
  };
  const opening = new Map<string, number>();
  for (const vendor of ['loyaltydog', 'voucherify'] as const) {
    for (const number of numbers[vendor]) opening.set(number, await books[vendor].balance(number));
  }
  return {
    program: await buildVictim(),
    vendors,
    books,
    opening,
    environment: environmentOf(vendors),
    tills: Array.from({ length: tills }, (_, index) => {
      const data = join(directory, `till-${index + 1}`);
      mkdirSync(data, { recursive: true });
      return { data, accepted: new Map(), unanswered: new Map() };
    }),
    counts: { kills: 0, accepted: 0, refused: 0, steps: new Map() },
    close: () => vendors.close(),
  };
}

/** One life of each till: they start, work, meet a vendor in a bad mood, and are killed, each at its own step. */
export async function liveAndDie(stage: Stage, random: Random): Promise<void> {
  for (const vendor of [stage.vendors.loyaltydog, stage.vendors.voucherify]) {
    if (random.chance(0.1)) vendor.faults.pull(true);
  }
  upset(stage.vendors, random);
  await Promise.all(stage.tills.map((till) => oneLife(stage, till, random)));
  calm(stage.vendors);
}

async function oneLife(stage: Stage, till: Witness, random: Random): Promise<void> {
  const step: StepName = random.pick(stepNames.filter((name) => name !== 'migration' && !name.startsWith('list:')));
  const clockOffset = random.chance(0.2) ? (random.next() - 0.5) * 6 * 3_600_000 : 0;
  const started = await startTill({
    program: stage.program,
    data: till.data,
    environment: stage.environment,
    step,
    count: 1 + random.below(4),
    clockOffset: Math.round(clockOffset),
  });
  if ('said' in started) {
    if (started.said !== '') throw new Error(`a till did not start: ${started.said}`);
  } else {
    await Promise.race([work(stage, till, started, random), started.died]);
    // A step that was not reached in time: killed from outside then, wherever it is.
    const late = new Promise<void>((resolve) => setTimeout(resolve, 200 + random.below(500)));
    await Promise.race([started.died, late]);
    started.kill();
    await started.died;
  }
  stage.counts.kills += 1;
  stage.counts.steps.set(step, (stage.counts.steps.get(step) ?? 0) + 1);
}

async function work(stage: Stage, till: Witness, process: TillProcess, random: Random): Promise<void> {
  // A screen that got no answer asks again under the same id; some customers have left by then.
  for (const submit of till.unanswered.values()) if (random.chance(0.7)) await ask(stage, till, process, submit);
  const found = await Promise.all([random.pick(allNumbers), random.pick(allNumbers)].map((it) => cardOf(process, it)));
  const cards = found.filter((it) => it !== undefined);
  if (cards.length === 0) return;
  for (let i = 0; i < 6; i += 1) {
    const card = random.pick(cards);
    const amount = money(1 + random.below(300), 'EUR');
    const operation = random.chance(0.8)
      ? ({ do: 'take', amount, bill: null } as const)
      : ({ do: 'add', amount } as const);
    const asked = ask(stage, till, process, { id: random.id(), card, operation });
    if (random.chance(0.5)) await asked;
  }
}

async function cardOf(process: TillProcess, code: string): Promise<CardRef | undefined> {
  const found = await process.call('card/find', { code, entry: 'scanned' });
  return found?.ok ? found.value.ref : undefined;
}

async function ask(stage: Stage, till: Witness, process: TillProcess, submit: Submit): Promise<void> {
  till.unanswered.set(submit.id, submit);
  const answer = await process.call('action/submit', submit);
  if (answer === undefined) return;
  till.unanswered.delete(submit.id);
  if (answer.ok) {
    till.accepted.set(submit.id, submit);
    stage.counts.accepted += 1;
  } else stage.counts.refused += 1;
}
