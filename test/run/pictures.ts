import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildWhatIsStale } from '#electron/start/build.ts';
import { putInUse, startHost } from '../e2e/hosts.ts';
import { wedgeScan } from '../e2e/wedge.ts';
import { bringChromium } from './chromium.ts';

/** npm run pictures: the pictures of the README and the guides, taken from the running till. */
const folder = join(import.meta.dirname, '../../docs/pictures');

await buildWhatIsStale(console.log);
const browser = await chromium.launch({ executablePath: await bringChromium(console.log) });
mkdirSync(folder, { recursive: true });
try {
  await take('card', putInUse, async (page) => {
    await wedgeScan(page, '4000716220354417');
    await page.getByText('just now from LoyaltyDog').waitFor();
  });
  await take('first-start', undefined, async (page) => {
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: 'Who issues your cards?' }).waitFor();
  });
  await take('definition', putInUse, async (page) => {
    await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
    await page.getByRole('button', { name: 'Programs' }).click();
    await page.getByRole('button', { name: /Card definitions/ }).click();
    await page.getByRole('button', { name: 'New definition' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Gold card');
    await page.getByLabel('When points begin to count').selectOption('PERIOD_BASED');
    await page.getByRole('button', { name: 'Lasting' }).click();
    await page.getByLabel('How long points last').selectOption('ROLLING_EXPIRATION');
    await page.getByLabel('And then on to').selectOption('END_OF_QUARTER');
    await page.getByText('become usable').first().waitFor();
  });
} finally {
  await browser.close();
}

/** One picture, of a till of its own. */
async function take(
  name: string,
  prepare: ((data: string) => void) | undefined,
  reach: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const data = mkdtempSync(join(tmpdir(), 'counterfoil-pictures-'));
  prepare?.(data);
  const environment = { COUNTERFOIL_PASSPHRASE: 'for a picture' };
  const till = await startHost({ kind: 'browser' }, { data, environment, page });
  try {
    await page.getByRole('main').waitFor();
    await reach(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`Took docs/pictures/${name}.png.`);
  } finally {
    await till.stop();
    await page.close();
    rmSync(data, { recursive: true, force: true });
  }
}
