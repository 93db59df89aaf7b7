import type { Page } from '@playwright/test';
import { wedgeScan } from '../../e2e/wedge.ts';
import { middleOf, slowDown } from './measure-page.ts';

const ROUNDS = 6;

/** One press of a key or a pointer, as Chromium timed it: until the frame that shows what it did. */
interface Press {
  readonly at: number;
  readonly took: number;
}

interface Step {
  readonly name: string;
  readonly do: (page: Page) => Promise<void>;
}

const key = (name: string, press: string, then: (page: Page) => Promise<unknown>): Step => ({
  name,
  do: async (page) => {
    await page.keyboard.press(press);
    await then(page);
  },
});

/** A commit key takes no press for 300 ms after its screen opened: a double tap confirms nothing. */
const rested = (page: Page) => page.waitForTimeout(350);

const flow: readonly Step[] = [
  {
    name: 'scan: the card',
    do: async (page) => {
      await wedgeScan(page, '4000716220354417');
      await page.getByText('just now from LoyaltyDog').waitFor();
    },
  },
  key('F2: the screen for taking', 'F2', rested),
  key('a digit', '5', (page) => page.getByRole('button', { name: /Take €0\.05/ }).waitFor()),
  key('F2: take it', 'F2', (page) => page.getByRole('heading', { name: 'Confirmed' }).waitFor()),
  {
    name: 'a finger on "Give back"',
    do: async (page) => {
      await page.getByRole('button', { name: /Give back/ }).click();
      await rested(page);
    },
  },
  key('Escape: back to the card', 'Escape', (page) => page.getByRole('button', { name: /Add value/ }).waitFor()),
  key('F3: the screen for adding', 'F3', rested),
  key('Escape: back to the card', 'Escape', (page) => page.getByRole('button', { name: /Add value/ }).waitFor()),
  key('Escape: the next customer', 'Escape', (page) => page.getByRole('heading', { name: 'Scan a card' }).waitFor()),
  key('F10: the screen for typing', 'F10', (page) => page.getByRole('textbox').waitFor()),
  key('a digit of a number', '4', (page) => page.getByRole('textbox').waitFor()),
  key('Escape: the next customer', 'Escape', (page) => page.getByRole('heading', { name: 'Scan a card' }).waitFor()),
];

/** Every press of the main flow, several times over, under Chromium's own event timing. */
export async function interactions(page: Page, slow: number): Promise<{ rows: string[]; worst: number }> {
  await page.evaluate(() => {
    const presses = new Map<number, Press>();
    Reflect.set(window, 'presses', presses);
    const note = ({ interactionId, startTime, duration }: PerformanceEventTiming & { interactionId?: number }) => {
      if (!interactionId || duration <= (presses.get(interactionId)?.took ?? 0)) return;
      presses.set(interactionId, { at: startTime, took: duration });
    };
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => note(entry as PerformanceEventTiming)),
    ).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
  await slowDown(page, slow);
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const step of flow) {
      await step.do(page);
      // Entries are told after the frame they wait for.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
      const took = await page.evaluate(() => {
        const presses: Map<number, Press> = Reflect.get(window, 'presses');
        const all = [...presses.values()].map((press) => press.took);
        presses.clear();
        return all;
      });
      // The first round also fetches and compiles what is used for the first time: it counts too.
      times.set(step.name, [...(times.get(step.name) ?? []), Math.max(0, ...took)]);
    }
  }
  const rows = [...times].map(
    ([name, all]) => `| ${name} | ${all.length} | ${under16(middleOf(all))} | ${under16(Math.max(...all))} |`,
  );
  return { rows, worst: Math.max(...[...times.values()].flat()) };
}

/** Shorter than a frame: Chromium does not tell. */
function under16(ms: number): string {
  return ms === 0 ? 'under 16' : String(ms);
}
