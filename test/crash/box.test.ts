import { onTestFinished, expect, test } from 'vitest';
import { stepNames, type StepName } from '#electron/journal/steps.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { boxLife, setBox, type Until } from './box.ts';
import { judgeBox } from './box-verdict.ts';
import { seeded } from './random.ts';

const CARDS = Number(process.env['CRASH_BOX'] ?? 40);
const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

const scanning = ['list:before-commit', 'list:after-commit', 'checkpoint'] as const;
const confirming = ['accept:before-commit', 'accept:after-commit'] as const;
const activating = [
  'send:before',
  'send:after',
  'answer:after',
  'outcome:before-commit',
  'outcome:after-commit',
] as const;

test(
  `a box of ${CARDS} cards, its till killed at every named step, the network dropping twice and vendors losing answers, ends with every card activated once (CRASH_SEED=${SEED})`,
  { timeout: 120_000 + CARDS * 3_000 },
  async () => {
    const random = seeded(SEED);
    const stage = await setBox(scratchDirectory(), CARDS);
    onTestFinished(() => stage.vendors.close());
    const before = performance.now();
    const live = async (goal: Until, at: StepName, most: number) => {
      // On a busy machine a life may be over before its step: then it has others.
      for (let tries = 0; tries < 3; tries += 1) {
        if (await boxLife(stage, goal, { at, count: 1 + random.below(most) }, random)) return;
      }
    };

    for (const step of scanning) await live('some are scanned', step, CARDS / 4);
    await live('some are scanned', 'backup', 1);
    for (const step of confirming) await live('all is done', step, 1);
    const rounds = Array.from({ length: Math.ceil(CARDS / 60) });
    for (const step of rounds.flatMap(() => activating)) await live('all is done', step, 3);
    // They come by the clock, and so at any place.
    await live('all is done', 'checkpoint', 3);
    await live('all is done', 'backup', 1);
    await judgeBox(stage, random);

    const seconds = ((performance.now() - before) / 1_000).toFixed(1);
    const told = [...stage.deaths].map(([step, times]) => `${step} ${times}`).join(', ');
    process.stdout.write(
      `a box of ${CARDS} in ${seconds} s, ${stage.drops} drops of the network, killed at: ${told}\n`,
    );
    expect(stage.drops).toBe(2);
    // A migration is where a till dies before there is a box: its own proof is in crash.test.ts.
    for (const step of stepNames) if (step !== 'migration') expect(stage.deaths.has(step), step).toBe(true);
  },
);
