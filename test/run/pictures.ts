import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildWhatIsStale } from '#electron/start/build.ts';
import { putInUse, startHost } from '../e2e/hosts.ts';
import { wedgeScan } from '../e2e/wedge.ts';
import { bringChromium } from './chromium.ts';

/** npm run pictures: the pictures of the README and the guides, taken from the running till. */
const folder = join(import.meta.dirname, '../../docs/pictures');

await buildWhatIsStale(console.log);
const browser = await chromium.launch({ executablePath: await bringChromium(console.log) });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
const data = mkdtempSync(join(tmpdir(), 'counterfoil-pictures-'));
putInUse(data);
const till = await startHost({ kind: 'browser' }, { data, environment: {}, page });
try {
  mkdirSync(folder, { recursive: true });
  await page.getByRole('main').waitFor();
  await wedgeScan(page, '4000716220354417');
  await page.getByText('just now from LoyaltyDog').waitFor();
  await page.screenshot({ path: join(folder, 'card.png') });
  console.log(`Took docs/pictures/card.png.`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Programs' }).click();
  await page.getByRole('button', { name: /Card definitions/ }).click();
  await page.getByRole('button', { name: 'New definition' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Gold card');
  await page.getByLabel('When points begin to count').selectOption('PERIOD_BASED');
  await page.getByRole('button', { name: 'Lasting' }).click();
  await page.getByLabel('How long points last').selectOption('ROLLING_EXPIRATION');
  await page.getByLabel('And then on to').selectOption('END_OF_QUARTER');
  await page.getByText('become usable').first().waitFor();
  await page.screenshot({ path: join(folder, 'definition.png') });
  console.log(`Took docs/pictures/definition.png.`);
} finally {
  await till.stop();
  await browser.close();
  rmSync(data, { recursive: true, force: true });
}
