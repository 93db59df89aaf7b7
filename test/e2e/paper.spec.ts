import { startPrinter } from '../fakes/printer/fake-printer.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './till.ts';

const card = '4000716220354417';

test('a result comes out of the printer, a printer without paper is told of, and a scanned counterfoil opens its action', async ({
  till,
}) => {
  const { page } = till;
  const printer = await startPrinter();
  try {
    await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Printers', exact: true }).click();
    await page.getByRole('heading', { name: 'Printers' }).waitFor();
    await page.keyboard.press('F3');
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill('Counter');
    await sheet.getByLabel('Name or address').fill('127.0.0.1');
    await sheet.getByLabel('Port').fill(String(printer.port));
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Print a test page' }).click();
    await expect.poll(() => printer.printouts.length).toBe(1);
    await expect(page.getByRole('list', { name: 'On their way' })).toContainText('Printed');
    await expectAccessible(page);

    printer.manners.paperOut = true;
    await page.keyboard.press('Escape');
    await till.scan(card);
    await page.getByText('just now from LoyaltyDog').waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('500', { delay: 90 });
    await page.keyboard.press('F2');
    await page.getByText('Confirmed', { exact: true }).waitFor();
    await page.keyboard.press('F8');
    const status = page.getByRole('contentinfo');
    await expect(status).toContainText('No paper');
    expect(printer.printouts).toHaveLength(1);
    printer.manners.paperOut = false;
    await expect.poll(() => printer.printouts.length, { timeout: 15_000 }).toBe(2);
    await expect(status).not.toContainText('No paper');

    await page.keyboard.press('Escape');
    await till.scan('CF-T1-000001');
    await expect(page.getByRole('heading', { name: 'Counterfoil T1-000001' })).toBeVisible();
    // The very dots that came out, below the band that says that this one would be a copy.
    await expect(page.getByRole('img', { name: /comes out of the printer/ })).toHaveAttribute('width', '576');
    await expectAccessible(page);
    await till.scan('CF-T9-000001');
    await expect(page.getByText('This till has no counterfoil with this number.')).toBeVisible();
  } finally {
    await printer.close();
  }
});
