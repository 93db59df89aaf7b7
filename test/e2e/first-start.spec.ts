import { serveVendors, type Vendors } from '#electron/vendors/serve.ts';
import { lessonCode } from '#shared/codes/wedge/learn.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { pressWhenOpen, type } from './by-keyboard.ts';
import { expect, test } from './till.ts';

test.use({ untouched: true, environment: { COUNTERFOIL_PASSPHRASE: 'four tickets in a drawer' } });

let vendors: Vendors;
test.beforeAll(async () => {
  vendors = await serveVendors({ port: 0 });
});
test.afterAll(() => vendors.close());

/** As from the clipboard. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text);
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('by keyboard alone a till is set up: a wrong key is refused at its field, the right one shows what is there, and then a real card is found', async ({
  till,
}) => {
  const { page } = till;
  await heading(page, 'Welcome');
  await expectAccessible(page);
  await page.keyboard.press('F2');

  await heading(page, 'Who issues your cards?');
  const key = page.getByLabel('Key');
  await expect(key).toBeFocused();
  await paste(page, 'nobody');
  await page.keyboard.press('Tab');
  await paste(page, vendors.loyaltydog.url);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('LoyaltyDog does not accept this key.');
  await expect(key).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);

  // Back and forth loses nothing of it.
  await page.keyboard.press('Escape');
  await heading(page, 'Welcome');
  await page.keyboard.press('F2');
  await expect(key).toHaveValue('nobody');
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, vendors.loyaltydog.tokens.appKey);
  await page.keyboard.press('F2');
  await expect(page.getByRole('status').filter({ hasText: 'LoyaltyDog answers' })).toContainText('Oak & Linen');
  await expectAccessible(page);
  await page.keyboard.press('F2');
  await expect(page.getByText('LoyaltyDog is connected')).toBeVisible();
  await page.keyboard.press('F2');

  await heading(page, 'Your shop and its money');
  await expect(page.getByLabel('Name of the shop')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, 'Corner');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, 'B 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('without spaces');
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, 'B2');
  await expectAccessible(page);
  await page.keyboard.press('Enter');

  await heading(page, 'Scan this code three times');
  await till.scan(lessonCode);
  await expect(page.getByText('Scan it again')).toBeVisible();
  await expectAccessible(page);
  await till.scan(lessonCode);
  await expect(page.getByText('18 signs')).toHaveCount(2);
  await till.scan(lessonCode);
  await expect(page.getByText('American')).toBeVisible();
  await page.keyboard.press('F2');

  await heading(page, 'When the line is gone');
  await expect(page.getByText('The most this till can lose')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await type(page, '3');
  await expect(page.locator('.hero')).toContainText('300.00');
  await expectAccessible(page);
  await page.keyboard.press('F2');

  await heading(page, 'Who looks after this till?');
  await type(page, 'Jo Larsen');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  for (const label of ['New PIN of Jo Larsen', 'The same PIN once more']) {
    await page.getByText(label).waitFor();
    await type(page, '482913');
  }
  await expect(page.getByText('Jo Larsen is the manager of this till.')).toBeVisible();
  await page.keyboard.press('F2');

  await heading(page, 'This till is ready');
  await expectAccessible(page);
  await pressWhenOpen(page, 'F2');
  await heading(page, 'Scan a card');
  await expect(page.getByRole('region', { name: 'TRAINING' })).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('Till B2');
  await till.scan('4000716220354417');
  await expect(page.getByRole('main')).toContainText('€20.00');

  // The limits were written into the live book, and by whom.
  const limits = await page.evaluate(async () => {
    const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    return (await fetch('call/policy/limits', asked)).json() as Promise<unknown>;
  });
  expect(limits).toMatchObject({ value: { rules: { perCard: 300, perAction: 300 } } });
});

test('whoever plays first is at the counter with one key, is not asked again, and finds the first start in the settings', async ({
  till,
}) => {
  const { page } = till;
  await heading(page, 'Welcome');
  await page.getByRole('button', { name: /Play first/ }).click();
  await heading(page, 'Scan a card');
  await page.reload();
  await heading(page, 'Scan a card');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'First start' }).click();
  await heading(page, 'First start');
  await page.keyboard.press('F2');
  await heading(page, 'Welcome');
  await page.keyboard.press('Escape');
  await heading(page, 'Readers');
});

test('a card that is scanned before anything was set up is played with', async ({ till }) => {
  const { page } = till;
  await heading(page, 'Welcome');
  await till.scan('4000716220354417');
  await expect(page.getByRole('main')).toContainText('€20.00');
  await expect(page.getByRole('region', { name: 'TRAINING' })).toBeVisible();
});

test('the settings take the till live and back, say what waits in the other book, and keep shop and limits', async ({
  till,
}) => {
  const { page } = till;
  await heading(page, 'Welcome');
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: 'Settings' }).click();
  const list = page.getByRole('navigation', { name: 'Settings' });
  const open = async (name: string) => {
    await list.getByRole('button', { name, exact: true }).click();
    await heading(page, name);
  };

  await open('Issuers');
  await page.getByRole('radio', { name: 'Voucherify' }).click();
  await page.getByLabel('Application ID').fill(vendors.voucherify.keys.appId);
  await page.getByLabel('Key').fill(vendors.voucherify.keys.appToken);
  await page.getByLabel('Address').fill('http://127.0.0.1:1');
  await page.getByRole('button', { name: /Try it/ }).click();
  await expect(page.getByRole('alert')).toContainText('Nobody answers there.');
  await page.getByLabel('Address').fill(vendors.voucherify.url);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Voucherify answers' })).toContainText('Cards:');
  await page.getByRole('button', { name: /Connect/ }).click();
  await expect(page.getByText(`ends in ${vendors.voucherify.keys.appToken.slice(-4)}`)).toBeVisible();
  await expectAccessible(page);

  await open('Shop');
  await page.getByLabel('Currency').selectOption('JPY');
  await page.getByRole('button', { name: /Keep/ }).click();
  await expect(
    page.getByText('Amounts look like JP¥123,450.').or(page.getByText('Amounts look like ¥123,450.')),
  ).toBeVisible();
  // Whatever is chosen while the other is being kept is not lost.
  await page.getByLabel('Currency').selectOption('EUR');
  await expect(page.getByRole('button', { name: /Keep/ })).toBeEnabled();
  await page.getByRole('button', { name: /Keep/ }).click();
  await expect(page.getByText('nothing was changed')).toBeVisible();
  await expectAccessible(page);

  await open('Training');
  await pressWhenOpen(page, 'F2');
  await heading(page, 'Scan a card');
  await expect(page.getByRole('region', { name: 'TRAINING' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Settings' }).click();
  await open('Offline limits');
  await page.getByLabel('Of all cards together').fill('80');
  await expect(page.locator('.hero')).toContainText('80.00');
  await page.getByRole('button', { name: /Keep/ }).click();
  await expect(page.getByText('nothing was changed')).toBeVisible();
  await expectAccessible(page);

  await open('About');
  await page.keyboard.press('F8');
  await expect(page.getByText('nothing was written since')).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByRole('status').filter({ hasText: 'In order' })).toBeVisible();
  await expectAccessible(page);

  // With the line gone something is left behind in the live book.
  await page.keyboard.press('Escape');
  await till.scan('OL-GIFT-2500');
  await expect(page.getByRole('button', { name: /Take value/ })).toBeEnabled();
  vendors.voucherify.faults.pull(true);
  await pressWhenOpen(page, 'F2');
  await type(page, '100');
  await pressWhenOpen(page, 'F2');
  // It was on its way when the line went: nobody knows yet, and it waits until the till is live again.
  await heading(page, 'Unknown');
  await page.getByRole('button', { name: 'Settings' }).click();
  await open('Issuers');
  await page.keyboard.press('F10');
  await expect(page.getByRole('region', { name: 'TRAINING' })).toBeVisible();
  await page.getByRole('button', { name: 'Queue', exact: true }).click();
  await expect(page.getByText('Waiting in the live book: 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await open('Issuers');
  await page.getByRole('radio', { name: 'Voucherify' }).click();
  await page.keyboard.press('F7');
  await expect(page.getByRole('alert')).toContainText('Nobody answers there.');
  await page.keyboard.press('F4');
  await expect(page.getByRole('alert')).toContainText('Press again to mean it.');
  await page.keyboard.press('F4');
  await expect(page.getByRole('alert')).toContainText('Not everything that was accepted on this till is over yet.');
});
