import type { Browser } from '@playwright/test';
import type { Host } from '../../e2e/hosts.ts';
import { middleOf, slowDown } from './measure-page.ts';

const STARTS = 9;

/** From asking for the page, with nothing of it cached, until a key does what it says. */
export async function untilFirstKey(browser: Browser, { page }: Host, slow: number) {
  const url = new URL('/', page.url()).href;
  const storageState = await page.context().storageState();
  const took: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const fresh = await context.newPage();
    await slowDown(fresh, slow);
    const began = performance.now();
    await fresh.goto(url, { waitUntil: 'commit' });
    await fresh.getByRole('heading', { name: 'Scan a card' }).waitFor();
    await fresh.keyboard.press('F10');
    await fresh.getByRole('textbox').waitFor();
    took.push(performance.now() - began);
    await context.close();
  }
  return { middle: middleOf(took).toFixed(0), worst: Math.max(...took).toFixed(0) };
}
