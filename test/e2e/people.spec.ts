import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { type } from './by-keyboard.ts';
import { expect, test } from './till.ts';

const card = '4000716220354417';

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'People', exact: true }).click();
}

test('a manager makes the team, a cashier signs in in her own language, asks for a hand, and the desk shows the day', async ({
  till,
}) => {
  const { page } = till;
  await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
  await openSettings(page);
  await page.getByLabel('Name of the first manager').fill('Jo Larsen');
  await page.keyboard.press('Enter');
  await page.getByText('New PIN of Jo Larsen').waitFor();
  await type(page, '482913');
  await page.getByText('The same PIN once more').waitFor();
  await type(page, '482914');
  await expect(page.getByRole('alert')).toContainText('two different PINs');
  await type(page, '482913');
  await page.getByText('The same PIN once more').waitFor();
  await type(page, '482913');
  await expect(page.getByRole('button', { name: 'Jo Larsen: switch person' })).toBeVisible();

  // Ada, who reads German and may not type numbers.
  await page.keyboard.press('F3');
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name').fill('Ada');
  await sheet.getByLabel('Language').selectOption('de');
  await sheet.getByRole('radio', { name: 'Picked one by one' }).click();
  await sheet.getByRole('checkbox', { name: /Type a card number/ }).uncheck();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Next: the PIN' }).click();
  for (const label of ['New PIN of Ada', 'The same PIN once more']) {
    await page.getByText(label).waitFor();
    for (const digit of '570214') await sheet.getByRole('button', { name: digit, exact: true }).click();
  }
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Ada.*4 rights, picked/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /Jo Larsen.*that is you/ }).click();
  await page.getByRole('radio', { name: 'Cashier' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'the last manager' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('F9');
  await page.getByRole('dialog', { name: 'Who takes over?' }).waitFor();
  await type(page, '570214');
  await expect(page.getByRole('button', { name: 'Ada: Person wechseln' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  await till.scan(card);
  // A reader gave it: no right to type numbers is asked for.
  await expect(page.getByText('4417').first()).toBeVisible();
  await page.getByRole('button', { name: 'Büro', exact: true }).click();
  const standIn = page.getByRole('dialog', { name: 'Jemand muss einspringen' });
  await expect(standIn).toContainText('Berichte sehen');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Die Zahlen des Tages sieht, wer Berichte sehen darf.')).toBeVisible();
  await page.keyboard.press('F9');
  await standIn.waitFor();
  await type(page, '482913');
  await expect(page.getByText('Abgebucht', { exact: true })).toBeVisible();
  await expect(page.getByText(/LoyaltyDog/).first()).toBeVisible();
  await expectAccessible(page);
});
