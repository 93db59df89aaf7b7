import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { pressWhenOpen } from './by-keyboard.ts';
import { expect, test } from './till.ts';

const openCards = async (page: Page) => {
  await page.getByRole('button', { name: 'Cards', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'LoyaltyDog' }).getByRole('status')).toContainText(/shown: \d/);
};

test('a manager narrows the list, and a vendor out of reach hides nothing of the other', async ({ till: { page } }) => {
  await openCards(page);
  const dog = page.getByRole('region', { name: 'LoyaltyDog' });
  const other = page.getByRole('region', { name: 'Voucherify' });
  await page.getByLabel('Status').selectOption('suspended');
  await expect(dog.getByRole('button', { name: /Suspended/ }).first()).toBeVisible();
  await expect(dog.getByRole('button', { name: /Active/ })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find a card' }).fill('4417');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cards found: 1')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Pull the plug' }).click();
  await page.getByRole('radiogroup', { name: 'LoyaltyDog' }).getByRole('radio').last().click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Status').selectOption('active');
  await expect(dog.getByText('Ask LoyaltyDog again')).toBeVisible();
  await expect(other.getByRole('button', { name: /Active/ }).first()).toBeVisible();
});

test('a card is suspended and lifted from its page, and both books say so', async ({ till }) => {
  const { page } = till;
  await till.scan('4000716220350002');
  await page.getByRole('button', { name: /The whole story/ }).click();
  await expect(page.getByRole('heading', { name: 'Both books' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /Put right/ }).click();
  await page.getByRole('button', { name: /^Suspend/ }).click();
  await page.getByLabel('Reason').fill('reported lost');
  // A card that is laid on the reader meanwhile is offered, and what was typed stays.
  await till.scan('4000716220354417');
  await expect(page.getByText('A card was scanned meanwhile')).toBeVisible();
  await expect(page.getByLabel('Reason')).toHaveValue('reported lost');
  await expect(page.getByText('until somebody lifts the suspension')).toBeVisible();
  await expectAccessible(page);
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByText('reported lost')).toBeVisible();
  await expect(page.getByRole('row', { name: /Suspended/ })).toContainText(/T\S+-\d{6}/);

  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: /^Void/ })).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Suspend/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: /^Lift the suspension/ }).click();
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByText('Both books agree.')).toBeVisible();
});

test('a lost card is replaced in one step: shown beforehand, and both halves afterwards', async ({ till }) => {
  const { page } = till;
  await till.scan('4000716220354417');
  await page.getByRole('button', { name: /The whole story/ }).click();
  await page.getByRole('button', { name: /Put right/ }).click();
  await page.getByRole('button', { name: /^Replace the card/ }).click();
  // A scan is what this page waits for; a card that can't take the value says why.
  await till.scan('4000716220350812');
  await expect(page.getByText('not while the card is: Used up')).toBeVisible();
  await till.scan('4000716220350002');
  await page.getByLabel('Security code of this card').fill('441700');
  await expect(page.getByText('which then holds €120.00')).toBeVisible();
  await expectAccessible(page);
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Suspended · Confirmed' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('F7');
  await expect(page.getByText('Lost, and replaced by another card')).toBeVisible();
});

test('a holder’s cards are put together, and the result leads to the new one', async ({ till }) => {
  const { page } = till;
  await till.scan('4000716220354417');
  await page.getByRole('button', { name: /The whole story/ }).click();
  await page.getByRole('button', { name: /Put right/ }).click();
  await page.getByRole('button', { name: /^Put cards together/ }).click();
  await page.getByRole('button', { name: 'Find the holder’s other cards' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('a new card with €23.45 on it')).toBeVisible();
  await expectAccessible(page);
  await pressWhenOpen(page, 'F2');
  await expect(page.getByText('The new card:')).toBeVisible();
  expect(await page.content()).not.toMatch(/40007162203\d{5}/);
  await page.keyboard.press('F3');
  await expect(page.getByRole('heading', { name: 'Both books' })).toBeVisible();
  await expect(page.getByText('€23.45').first()).toBeVisible();
});
