import type { KeptStep, StepSecrets, StepWithSecrets } from '#electron/journal/issue-book.ts';
import { longestSince, shortestSince, type Moment } from '#electron/journal/time.ts';
import type { Timing } from '#electron/journal/timing.ts';
import type { Issuing } from '#shared/api/issuing.ts';
import { lastFour } from '#shared/domain/card.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import type { Result } from '#shared/result.ts';

/** What is to be done next for a step; undefined when it is over or waits for a person. */
export type Move = 'send' | 'look' | 'ask';

export interface Surroundings {
  readonly now: Moment;
  readonly timing: Timing;
  /** How long its vendor minds a second send of the same step. */
  readonly remembersFor: number;
}

/** A step after an answer, and how long to leave it alone. */
export interface After {
  readonly next: StepWithSecrets;
  readonly wait: 'back-off' | number;
}

export function firstStep(no: number, count: number, code: string | null): StepWithSecrets {
  return {
    step: {
      no,
      count,
      state: 'todo',
      doubt: false,
      firstAsked: null,
      lastAsked: null,
      sends: 0,
      looks: 0,
      task: null,
      known: [],
      cards: [],
      missing: 0,
      problem: null,
      why: null,
    },
    secrets: { code, numbers: [] },
  };
}

/** While the vendor minds the key a second send is harmless, and says more than a reading; after that only reading is safe. */
export function moveFor(step: KeptStep, { now, timing, remembersFor }: Surroundings): Move | undefined {
  switch (step.state) {
    case 'todo':
      return 'send';
    case 'working':
      return 'ask';
    case 'unknown':
      return isMinded(step, now, timing, remembersFor) ? 'send' : 'look';
    default:
      return undefined;
  }
}

/** What was on its way when the last run ended, or is on its way now and never came back. */
export function interrupted(step: KeptStep): KeptStep {
  return step.state === 'asked' ? { ...step, state: 'unknown', doubt: true } : step;
}

export function asked(step: KeptStep, now: Moment, known: readonly string[]): KeptStep {
  const first = step.firstAsked ?? now;
  return {
    ...step,
    state: 'asked',
    known: step.firstAsked === null ? [...known] : step.known,
    firstAsked: first,
    lastAsked: now,
    sends: step.sends + 1,
    problem: null,
  };
}

/** What an answer means, to a send or to the question how far it is. */
export function afterAnswer(
  { step, secrets }: StepWithSecrets,
  move: Move,
  answer: Result<Issuing>,
  around: Surroundings,
  draw: () => string,
): After {
  if (answer.ok) return afterWord({ step, secrets }, answer.value, around, draw);
  const { problem } = answer;
  const becomes = (change: Partial<KeptStep>, wait: After['wait'] = 'back-off'): After => ({
    next: { step: { ...step, problem, ...change }, secrets },
    wait,
  });
  // Reading and asking change nothing: whatever went wrong, it is tried again.
  if (move === 'look') return becomes({ state: 'unknown' });
  if (move === 'ask' && verdictOf(problem.code) !== 'refused') return becomes({ state: 'working' });
  switch (verdictOf(problem.code)) {
    case 'refused':
      // Perhaps because the first attempt had worked: it is looked at before it is believed.
      if (step.doubt && move === 'send') return becomes({ state: 'unknown', looks: step.looks + 1 }, 0);
      return becomes({ state: 'refused', missing: step.count }, 0);
    case 'unsent':
      return becomes({ state: step.doubt ? 'unknown' : 'todo' });
    case 'unknown':
      if (step.sends >= around.timing.mostSends) return becomes({ state: 'unsure', doubt: true }, 0);
      return becomes({ state: 'unknown', doubt: true });
  }
}

function afterWord(
  { step, secrets }: StepWithSecrets,
  word: Issuing,
  { now, timing }: Surroundings,
  draw: () => string,
): After {
  const plain = { ...step, problem: null, why: null };
  switch (word.is) {
    case 'issued': {
      const cards = word.cards.map(({ card, number }) => ({ card, lastFour: lastFour(number) }));
      const kept: StepSecrets = { ...secrets, numbers: word.cards.map(({ number }) => number) };
      const issued = { ...plain, state: 'issued', doubt: false, cards, missing: word.missing } as const;
      return { next: { step: issued, secrets: kept }, wait: 0 };
    }
    case 'working':
      return { next: { step: { ...plain, state: 'working', task: word.task }, secrets }, wait: timing.firstWait };
    case 'taken':
      // Another card's, and nothing of ours was made: another code, kept before it is asked for.
      return {
        next: { step: { ...plain, state: 'todo', doubt: false }, secrets: { ...secrets, code: draw() } },
        wait: 0,
      };
    case 'none': {
      // The first request may still be under way.
      const calm = step.lastAsked === null ? 0 : timing.quiet - shortestSince(step.lastAsked, now);
      if (calm > 0) return { next: { step: { ...plain, state: 'unknown' }, secrets }, wait: calm };
      return { next: { step: { ...plain, state: 'todo', doubt: false }, secrets }, wait: 0 };
    }
    case 'cant-tell': {
      const looks = step.looks + 1;
      const state = looks >= timing.mostLooks ? 'unsure' : 'unknown';
      return { next: { step: { ...plain, state, looks, why: word.why }, secrets }, wait: 'back-off' };
    }
  }
}

function isMinded(step: KeptStep, now: Moment, { keyMargin }: Timing, remembersFor: number): boolean {
  if (step.firstAsked === null) return true;
  if (remembersFor === 0) return false;
  // A refusal of a repeated send is looked into by reading.
  if (step.looks > 0) return false;
  return longestSince(step.firstAsked, now) < remembersFor - keyMargin;
}
