import type { Page } from '@playwright/test';
import { openDesignVendor, voucherId, type DesignVendor } from '#test/fakes/design-vendor.ts';
import { tabTo } from './by-keyboard.ts';
import { expect, test as base } from './till.ts';

export { expect } from './till.ts';

/** A till that is live at a vendor which is written in the tests, and keeps what arrives. */
export const test = base.extend<{ vendor: DesignVendor }>({
  // Playwright reads the pattern to know what a fixture needs, and this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  vendor: async ({}, run) => {
    const vendor = await openDesignVendor();
    await run(vendor);
    await vendor.close();
  },
  environment: async ({ vendor }, run) => run(vendor.environment),
});

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
