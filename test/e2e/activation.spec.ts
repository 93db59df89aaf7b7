import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './accessible.ts';
import { pressWhenOpen, type } from './by-keyboard.ts';
import { expect, test } from './till.ts';

const box = ['4000716261203300', '4000716261203301', '4000716261203302', '4000716261203303'] as const;
const openAmount = '4000716261209018';
const stranger = '4000716299999999';
const active = '4000716220350002';

const place = (page: Page) => page.getByRole('navigation').getByRole('button', { name: 'Activate' });

async function plug(page: Page, way: 'Pulled out' | 'Plugged in'): Promise<void> {
  await page.getByRole('button', { name: 'Pull the plug' }).click();
  await page.getByRole('radiogroup', { name: 'LoyaltyDog' }).getByRole('radio', { name: way }).click();
  await page.getByRole('button', { name: 'Close' }).click();
}

test('a box is scanned, put right, paid and activated once, over a reload and a pulled plug', async ({ till }) => {
  const { page } = till;
  await place(page).click();
  await expect(page.getByRole('heading', { name: 'Scan the first card' })).toBeVisible();
  for (const code of [...box.slice(0, 3), box[0], stranger, openAmount, active]) await till.scan(code);
  const list = page.getByRole('region', { name: 'Scanned cards' });
  await expect(list.getByText('row 1, counted once')).toBeVisible();
  await expect(list.getByText('not one of ours, put aside')).toBeVisible();
  await expect(list.getByText('any amount')).toBeVisible();
  await expect(list.getByText('Already active')).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await place(page).click();
  await expect(page.getByRole('button', { name: /Done scanning/ })).toContainText('4 cards, €75.00');
  await page.keyboard.press('F4');
  await expect(list.getByText('Already active')).toHaveCount(0);
  await list.getByRole('button', { name: 'Take off: •••• 9999' }).click();
  await expect(list.getByText('not one of ours, put aside')).toHaveCount(0);

  await page.keyboard.press('F10');
  await page.keyboard.insertText(`${box[3]}\n4.00072E+15\n4111111111111111`);
  await page.getByRole('button', { name: 'Add these' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Type, paste or open' });
  await expect(dialog.getByText('A spreadsheet shortened the number.')).toBeVisible();
  await expect(dialog.getByText('•••• 1111')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Card numbers, one per line' })).toHaveValue('4.00072E+15');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Done scanning/ })).toContainText('5 cards, €100.00');

  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: /Payment taken/ })).toContainText('after the amount');
  await type(page, '3000');
  await expectAccessible(page);
  await plug(page, 'Pulled out');
  await pressWhenOpen(page, 'F3');
  await expect(page.getByRole('button', { name: /Not paid after all/ })).toContainText('€130.00');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByText('Waiting for LoyaltyDog.')).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await place(page).click();
  await expect(page.getByText('Waiting for LoyaltyDog.')).toBeVisible();
  await plug(page, 'Plugged in');
  await expect(page.getByText('Every card of this box is active.')).toBeVisible({ timeout: 20_000 });
  const tickets = page.getByRole('toolbar', { name: 'Cards of the box' }).getByRole('button');
  await expect(tickets).toHaveCount(5);
  await expect(tickets.first()).toHaveAccessibleName('Card 1, ending in 3300: Confirmed');
  await tickets.first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(/Activated: Confirmed, .* Loaded with €30\.00: Confirmed/)).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.keyboard.press('F8');
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines.filter((line) => line.includes('Confirmed'))).toHaveLength(6);
  expect(lines).toHaveLength(8);

  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Scan the first card' })).toBeVisible();
});

test('at the counter a card is activated once it is paid, by keyboard alone, and one of any amount in two lines', async ({
  till,
}) => {
  const { page } = till;
  await till.scan('4000716220350424');
  await expect(page.getByRole('heading', { name: 'Not active yet' })).toBeVisible();
  await pressWhenOpen(page, 'F2');
  const commit = page.getByRole('button', { name: /Activate €/ });
  await expect(commit).toContainText('once it is paid');
  await expect(page.getByRole('main')).toContainText('until ');
  await expectAccessible(page);
  await pressWhenOpen(page, 'F2');
  await expect(commit).toContainText('once it is paid');
  await pressWhenOpen(page, 'F3');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await pressWhenOpen(page, 'Escape');

  await till.scan(openAmount);
  await expect(page.getByRole('heading', { name: 'Not active yet' })).toBeVisible();
  await pressWhenOpen(page, 'F2');
  await page.keyboard.type('4200', { delay: 130 });
  await pressWhenOpen(page, 'F3');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('listitem').filter({ hasText: 'T1-' })).toHaveText([
    /Activated: Confirmed/,
    /Loaded with €42\.00: Confirmed/,
  ]);
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await expectAccessible(page);
});
