import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { pressWhenOpen } from './by-keyboard.ts';
import { expect, test } from './till.ts';

const openIssue = async (page: Page) => {
  await page.getByRole('button', { name: 'Programs', exact: true }).click();
  await page.getByRole('button', { name: /^Issue gift cards/ }).click();
};
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('one gift card: what is wrong stands at its field, what was typed outlives the page, and it is made once', async ({
  till,
}) => {
  const { page } = till;
  await openIssue(page);
  await page.getByRole('button', { name: 'One card LoyaltyDog' }).click();
  await field(page, 'Value').fill('10000.01');
  await field(page, 'Name').fill('Mia');
  await field(page, 'E-mail').fill('mia');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByText('2 fields have to be put right.')).toBeVisible();
  await expect(page.getByText('At most 10,000')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.reload();
  await openIssue(page);
  await page.getByRole('button', { name: /^Mia Gift card/ }).click();
  await expect(field(page, 'E-mail')).toHaveValue('mia');
  await field(page, 'E-mail').fill('mia@example.com');
  await field(page, 'Value').fill('25.50');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Made' })).toBeVisible();
  await expect(page.getByText('Nothing was left unsent.')).toBeVisible();
  await expectAccessible(page);
});

test('many gift cards: progress, a file of their numbers, a sheet of barcodes, and then no number is left', async ({
  till,
}) => {
  const { page } = till;
  await openIssue(page);
  await page.getByRole('button', { name: 'Many cards LoyaltyDog' }).click();
  await field(page, 'Value').fill('10');
  await field(page, 'How many').fill('60');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Being made' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Made', exact: true })).toBeVisible({ timeout: 10_000 });
  expect(await page.content()).not.toMatch(/4000\d{12}/);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Numbers as a file' }).click();
  const lines = readFileSync(await (await downloading).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('number,value,currency,issuer');
  expect(lines).toHaveLength(61);
  expect(lines[1]).toMatch(/^4000\d{12},10\.00,EUR,loyaltydog$/);

  await page.getByRole('button', { name: 'Sheet of barcodes' }).click();
  const labels = page.getByRole('list', { name: 'Sheet of barcodes' }).getByRole('listitem');
  await expect(labels).toHaveCount(60);
  await expect(labels.first()).toContainText('€10.00');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Put the order away' }).click();
  await page.getByRole('button', { name: /numbers go for good/ }).click();
  await expect(page.getByText('Nothing was ordered here yet.')).toBeVisible();
});
