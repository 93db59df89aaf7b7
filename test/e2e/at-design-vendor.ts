import type { Page } from '@playwright/test';
import { openDesignVendor, voucherId } from '#test/fakes/design-vendor.ts';
import { testAt } from './at-vendor.ts';
import { tabTo } from './by-keyboard.ts';
import { expect } from './till.ts';

export { expect } from './till.ts';

export const test = testAt(openDesignVendor);

// Keys without a pause between them are a reader's: text comes in as it does from a paste or an input method.
export async function openCard(page: Page): Promise<void> {
  await tabTo(page, 'Programs', 'button');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Add a voucher by its id', 'textbox');
  await page.keyboard.insertText(voucherId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Wallet card of Spring' })).toBeVisible();
  await tabTo(page, 'Wallet card of Spring', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radiogroup', { name: 'Style' })).toBeVisible();
}
