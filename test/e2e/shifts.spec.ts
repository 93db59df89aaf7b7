import { readFileSync } from 'node:fs';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './till.ts';

test('a shift is opened, sold in and closed; its Z is there for good and can be kept as a file', async ({ till }) => {
  const { page } = till;
  await till.scan('4000716220354417');
  await expect(page.getByRole('button', { name: /Take value/ })).toBeEnabled();
  await page.waitForTimeout(350);
  await page.keyboard.press('F2');
  await page.keyboard.type('1200', { delay: 130 });
  await expect(page.getByRole('button', { name: /Take €12\.00/ })).toBeVisible();
  await page.waitForTimeout(350);
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Desk', exact: true }).click();
  await page.getByRole('button', { name: 'Shift', exact: true }).click();
  await expect(page.getByText('began with its first action')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Program' })).toContainText('€12.00');
  await expectAccessible(page);
  await page.keyboard.press('F2');
  const sheet = page.getByRole('dialog', { name: 'Close shift 1' });
  await sheet.waitFor();
  await page.keyboard.type('81240', { delay: 90 });
  await expect(sheet.getByLabel('In the drawer')).toHaveValue('812.40');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Close for good' }).click();
  await expect(page.getByRole('heading', { name: 'Shift 2' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Close the shift/ })).toHaveAttribute('aria-disabled', 'true');

  await page.getByRole('button', { name: 'Closed shifts', exact: true }).click();
  await page.getByRole('button', { name: /^Z 1/ }).click();
  await expect(page.getByText('counted €812.40')).toBeVisible();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('F8');
  const file = await saving;
  expect(file.suggestedFilename()).toBe('shift-1-z.csv');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Z,1,total,,redeemed,1,12.00,EUR');

  await page.getByRole('button', { name: 'Audit', exact: true }).click();
  await page.getByLabel('Card, last four or serial number').fill('4417');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Confirmed/ }).click();
  await expect(page.getByRole('group', { name: 'The whole story' })).toContainText('LoyaltyDog agrees');
  await expectAccessible(page);
  const rows = page.waitForEvent('download');
  await page.keyboard.press('F8');
  const exported = readFileSync(await (await rows).path(), 'utf8');
  expect(exported).toContain('shift-closed');
  expect(exported).not.toContain('4000716220354417');
});
