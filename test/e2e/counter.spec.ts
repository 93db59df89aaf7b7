import type { Page } from '@playwright/test';
import { pressWhenOpen, type } from './by-keyboard.ts';
import { expect, test } from './till.ts';

/** Play cards of the training vendors. */
const cards = {
  spendSome: '4000716220354417',
  full: '4000716220350002',
  suspended: '4000716220350515',
  voucherify: 'OL-GIFT-2500',
};

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
}

test('a bill is paid with two cards by keyboard alone, and the rest is the largest figure @everywhere', async ({
  till,
}) => {
  const { page } = till;
  await ready(page);
  await till.scan(cards.spendSome);
  await expect(page.getByRole('button', { name: /Take value/ })).toBeVisible();
  await pressWhenOpen(page, 'F2');
  await type(page, '4350');
  await expect(page.getByRole('button', { name: /Take €20\.00/ })).toContainText('€23.50 remains to pay');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await expect(page.getByText('Remains to pay')).toBeVisible();

  await till.scan(cards.full);
  await expect(page.getByRole('button', { name: /Take €23\.50/ })).toBeVisible();
  await pressWhenOpen(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await expect(page.getByText('Nothing remains to pay')).toBeVisible();
  await pressWhenOpen(page, 'Escape');
  await ready(page);
  await expect(page.getByRole('complementary', { name: 'Last counterfoils' }).getByRole('listitem')).toHaveCount(2);
});

test('each thing that can be wrong with a scan has its own sentence', async ({ till }) => {
  const { page } = till;
  await ready(page);
  const sentences: [string, string][] = [
    ['4000716220359999', 'does not know this card'],
    ['4111111111111111', 'This is a bank card'],
    [cards.suspended, 'Ask a manager to come over'],
  ];
  for (const [code, sentence] of sentences) {
    await till.scan(code);
    await expect(page.getByRole('main')).toContainText(sentence);
    await page.keyboard.press('Escape');
    await ready(page);
  }
});

test('with the plug pulled a till says so, accepts, and confirms by itself when the plug is back', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await till.scan(cards.full);
  await expect(page.getByRole('button', { name: /Take value/ })).toBeVisible();

  await page.getByRole('button', { name: 'Pull the plug' }).click();
  await page.getByRole('radiogroup', { name: 'LoyaltyDog' }).getByRole('radio', { name: 'Pulled out' }).click();
  await page.getByRole('button', { name: 'Close' }).click();

  await pressWhenOpen(page, 'F2');
  await type(page, '1000');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Accepted' })).toBeVisible();
  await expect(page.getByText('LoyaltyDog can’t be reached.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Pull the plug' }).click();
  await page.getByRole('radiogroup', { name: 'LoyaltyDog' }).getByRole('radio', { name: 'Plugged in' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible({ timeout: 20_000 });
});

test('a scan while a dialog is open is held and offered, and never types into anything', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await page.getByRole('button', { name: 'Pull the plug' }).click();
  await till.scan(cards.spendSome);
  const dialog = page.getByRole('dialog', { name: 'Pull the plug' });
  await expect(dialog).toContainText('A card was scanned meanwhile: •••• 4417');
  await page.keyboard.press('F10');
  await expect(page.getByRole('main')).toContainText('€20.00');
});

test('a number is typed slowly into its field, and Enter finds the card', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await page.keyboard.press('F10');
  const field = page.getByRole('textbox', { name: /^Number, last four/ });
  await expect(field).toBeFocused();
  await field.fill(cards.spendSome);
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('main')).toContainText('€20.00');
});

test('a voucher is used only after its issuer said it is good for the bill, and the use can be taken back', async ({
  till,
}) => {
  const { page } = till;
  await ready(page);
  await till.scan('OL-FROM25');
  await expect(page.getByRole('button', { name: /Use the voucher/ })).toBeVisible();
  await page.keyboard.press('F2');
  await type(page, '1800');
  await expect(page.getByRole('button', { name: /Use it/ })).toHaveCount(0);
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('main')).toContainText('only from 25.00');
  await expect(page.getByRole('button', { name: /Ask Voucherify/ })).toHaveAttribute('aria-disabled', 'true');

  for (let n = 0; n < 4; n += 1) await page.keyboard.press('Backspace');
  await type(page, '3000');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByText('as Voucherify counts it')).toBeVisible();
  await expect(page.getByRole('button', { name: /Use it/ })).toContainText('€23.00 remains to pay');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();

  await page.keyboard.press('F4');
  await expect(page.getByText('Afterwards the voucher is good again')).toBeVisible();
  await pressWhenOpen(page, 'F4');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
});

test('a member claims an offer for points, and uses it', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await till.scan('OLCLUB-2231');
  const offers = page.getByRole('button', { name: /Offers/ });
  await expect(offers).toBeEnabled();
  await expect(page.getByRole('button', { name: /Give points/ })).toContainText('not at this issuer');
  await page.keyboard.press('F10');
  await page.getByRole('radio', { name: /Free tote bag/ }).check();
  await expect(page.getByRole('button', { name: /Claim it/ })).toContainText('200 points');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByRole('region', { name: 'Card', exact: true })).toContainText('140');
  await page.keyboard.press('F10');
  await pressWhenOpen(page, 'F2');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Offer used');
});

test('what fits on a card is said before anything is tried, and the key rests beyond it', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await till.scan(cards.full);
  await expect(page.getByRole('button', { name: /Add value/ })).toBeVisible();
  await page.keyboard.press('F3');
  await expect(page.getByText('€0.01 to €5,000.00 fits on this card.')).toBeVisible();
  await type(page, '500001');
  await expect(page.getByRole('button', { name: /Add €5,000\.01/ })).toHaveAttribute('aria-disabled', 'true');
});

test('balance only says it, and no key on its screen can take anything', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await page.keyboard.press('F7');
  await till.scan(cards.spendSome);
  await expect(page.getByRole('main')).toContainText('This card has €20.00');
  await expect(page.getByRole('button', { name: /Take|Add|Give/ })).toHaveCount(0);
});

test('value is added and given back to the same card', async ({ till }) => {
  const { page } = till;
  await ready(page);
  await till.scan(cards.full);
  await expect(page.getByRole('button', { name: /Add value/ })).toBeVisible();
  await page.keyboard.press('F3');
  await type(page, '2500');
  await pressWhenOpen(page, 'F3');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await pressWhenOpen(page, 'Escape');

  await till.scan(cards.spendSome);
  await expect(page.getByRole('button', { name: /Give back/ })).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.getByRole('group', { name: 'Which movement?' })).toBeVisible();
  await pressWhenOpen(page, 'F4');
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
});

test('a screen reader hears the card, and then what became of it', async ({ till }) => {
  const { page } = till;
  await ready(page);
  const news = page.locator('p.hide[role=status]');
  await till.scan(cards.spendSome);
  await expect(news).toHaveText(/ending in 4417, Active, Balance €20\.00/);
  await expect(page.getByRole('region', { name: 'Card', exact: true })).toBeFocused();
  await pressWhenOpen(page, 'F2');
  await type(page, '500');
  await pressWhenOpen(page, 'F2');
  await expect(news).toHaveText(/Confirmed\. LoyaltyDog agrees/);
});

test.describe('by touch alone', () => {
  test.use({ hasTouch: true });

  test('a play card is pressed, an amount typed with a thumb, and it is confirmed', async ({ till }) => {
    const { page } = till;
    await ready(page);
    await page.getByRole('button', { name: 'Play cards' }).tap();
    await page.getByRole('button', { name: new RegExp(cards.full) }).tap();
    await page.getByRole('button', { name: /Take value/ }).tap();
    await page.waitForTimeout(350);
    const pad = page.getByRole('group', { name: 'Keypad' });
    for (const key of ['5', '00']) await pad.getByRole('button', { name: key, exact: true }).tap();
    await page.getByRole('button', { name: /Take €5\.00/ }).tap();
    await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  });
});
