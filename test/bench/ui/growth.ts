import type { CDPSession, Page } from '@playwright/test';
import { wedgeScan } from '../../e2e/wedge.ts';

const WARM_UP = 100;
const SCANS = 500;
const numbers = ['4000716220354417', '4000716220350002'] as const;

/** What is left of scan after scan when the garbage has been collected. */
export async function growthOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await scanOften(page, WARM_UP);
  const before = await left(session);
  await scanOften(page, SCANS);
  const after = await left(session);
  return {
    scans: SCANS,
    heap: Math.round((after.JSHeapUsedSize - before.JSHeapUsedSize) / 1024),
    nodes: after.Nodes - before.Nodes,
    listeners: after.JSEventListeners - before.JSEventListeners,
  };
}

async function scanOften(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const number = numbers[i % numbers.length] ?? '';
    await wedgeScan(page, number);
    await page.getByRole('main').getByText(number.slice(-4)).first().waitFor();
    // The keys are stamped 8 ms apart: the next scan may not begin before the last one has ended by its stamps.
    await page.waitForTimeout(150);
  }
}

async function left(session: CDPSession) {
  // Twice: what the first round frees may hold on to more.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { JSHeapUsedSize: of('JSHeapUsedSize'), Nodes: of('Nodes'), JSEventListeners: of('JSEventListeners') };
}
