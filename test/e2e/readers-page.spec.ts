import type { Page } from '@playwright/test';
import { lessonCode } from '#shared/codes/wedge/learn.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './till.ts';
import { wedgeScan } from './wedge.ts';

const openPage = async (page: Page) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Readers', level: 1 })).toBeVisible();
};

test('a trainee scans a play card with a reader that isn’t there, and the page tells how it went', async ({
  till: { page },
}) => {
  await openPage(page);
  await page.getByRole('combobox', { name: 'Reader', exact: true }).selectOption('newland');
  await page.getByRole('button', { name: 'Scan it' }).click();
  const reader = page.getByRole('article', { name: 'FM420' });
  await expect(reader).toContainText('Ready');
  await expect(reader).toContainText('Last scan •••• 4417');
  await expect(reader).toContainText('Read by its own description');
  await expect(page.getByRole('region', { name: 'Why did this scan do that?' })).toContainText('9999999999999999');
  await expectAccessible(page);
});

test('a scan on a page where something may be typed is held and offered', async ({ till }) => {
  const { page } = till;
  await openPage(page);
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page.getByRole('heading', { name: 'Display', level: 1 })).toBeVisible();
  await till.scan('4000716220354417');
  await expect(page.getByText('A card was scanned meanwhile: •••• 4417')).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByRole('main')).toContainText('€20.00');
});

test('three scans teach how a keyboard-mode reader types', async ({ till: { page } }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const next of ['2 of 3', '3 of 3', 'Learned']) {
    await wedgeScan(page, lessonCode);
    await expect(page.getByRole('region', { name: 'Teach a reader that types' })).toContainText(next);
  }
  await expect(page.getByText('ends with Enter, keyboard American')).toBeVisible();
});
