import type { Page } from '@playwright/test';
import { serveVendors } from '#electron/vendors/serve.ts';
import { expect, test } from './till.ts';

test.use({ environment: { COUNTERFOIL_PASSPHRASE: 'four tickets in a drawer' } });

/** As a script asks: the calls have no screen of their own yet. */
async function call(page: Page, name: string, body: unknown): Promise<unknown> {
  return page.evaluate(
    async ([what, asked]) => {
      const response = await fetch(`call/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asked),
      });
      return response.json() as Promise<unknown>;
    },
    [name, body] as const,
  );
}

test('a window follows the till into the live book and back, and leaves what belonged to the other one', async ({
  till,
}) => {
  const { page } = till;
  const vendors = await serveVendors({ port: 0 });
  try {
    const { url, shop, tokens } = vendors.loyaltydog;
    const training = page.getByRole('region', { name: 'TRAINING' });
    await till.scan('4000716220354417');
    await expect(page.getByRole('main')).toContainText('€20.00');
    await page.getByRole('button', { name: 'Queue', exact: true }).click();

    const door = { vendor: 'loyaltydog', url, token: tokens.appKey, program: shop.programId };
    expect(await call(page, 'setup/connect', door)).toMatchObject({ ok: true });
    expect(await call(page, 'setup/mode', { mode: 'live' })).toMatchObject({ ok: true });
    await expect(training).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
    await till.scan('4000716220354417');
    await expect(page.getByRole('main')).toContainText('€20.00');

    expect(await call(page, 'setup/mode', { mode: 'training' })).toMatchObject({ ok: true });
    await expect(training).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
  } finally {
    await vendors.close();
  }
});
