import { expectAccessible } from './accessible.ts';
import { expect, test } from './till.ts';

const spendSome = '4000716220354417';

test('a scan anywhere finds the card and shows what it is worth @everywhere', async ({ till }) => {
  const { page } = till;
  await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
  await till.scan(spendSome);

  const card = page.getByRole('region', { name: 'Card' });
  await expect(card).toContainText('LoyaltyDog');
  await expect(card).toContainText('4417');
  await expect(card).toContainText('Active');
  await expect(card.getByText(/20\.00/).first()).toBeVisible();
  await expect(card).toContainText(/\d+ days left/);
  await expect(page.getByText('−12.50')).toBeVisible();
  // The number in full is nowhere on the page: it never came to it.
  expect(await page.content()).not.toContain(spendSome);
});

test.describe('each way of not finding a card has its own sentence', () => {
  for (const [what, code, title] of [
    ['a number that no vendor knows', '4000716220359999', 'Not known'],
    ['a code that is no card number', 'x'.repeat(300), undefined],
    ['a payment card', '4111111111111111', 'A payment card'],
  ] as const) {
    test(what, async ({ till }) => {
      await till.scan(code);
      const stopped = till.page.getByRole('main').getByRole('heading', { level: 1 });
      await expect(stopped).not.toHaveText('Scan a card');
      if (title !== undefined) await expect(stopped).toHaveText(title);
      await expect(till.page.getByText('Nothing was done')).toBeVisible();
      await expectAccessible(till.page);
      await till.page.keyboard.press('Escape');
      await expect(till.page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
    });
  }
});

test('with the plug pulled, a new card says who is away and a known one is shown as it was', async ({ till }) => {
  const { page } = till;
  await till.scan(spendSome);
  await expect(page.getByText('just now from LoyaltyDog')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Pull the plug' }).click();
  const dialog = page.getByRole('dialog');
  for (const vendor of ['LoyaltyDog', 'Voucherify']) {
    await dialog.getByRole('radiogroup', { name: vendor }).getByText('Pulled out').click();
  }
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await till.scan('4000716220350002');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/network|reached/i);
  await page.keyboard.press('Escape');

  await till.scan(spendSome);
  const card = page.getByRole('region', { name: 'Card' });
  await expect(card.getByText(/20\.00/).first()).toBeVisible();
  await expect(page.getByText('just now from LoyaltyDog')).toBeHidden();
});

test('the keyboard alone is enough: type a number, read the card, go back', async ({ till }) => {
  const { page } = till;
  await page.keyboard.press('F10');
  await expect(page.getByRole('heading', { name: 'Type the number' })).toBeVisible();
  await page.keyboard.type(spendSome, { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Card' })).toContainText('4417');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
});

test('a name finds everybody who has it, nobody is chosen silently, and arrows and Enter open one', async ({
  till,
}) => {
  const { page } = till;
  await page.keyboard.press('F10');
  await page.getByRole('textbox').fill('Nadia');
  await expect(page.getByText('Looks for everybody of this name.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Which card?' })).toBeVisible();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);
  expect(await page.content()).not.toMatch(/4000716220354417|OLCLUB-2231/);
  await rows.first().getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Card', exact: true })).toContainText('340');
});

test('a member is found by telephone, and an issuer that can’t be asked so is named', async ({ till }) => {
  const { page } = till;
  await page.keyboard.press('F10');
  await page.getByRole('textbox').fill('01632 960031');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Voucherify can’t be searched this way.')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Nadia Rahimi/ })
    .click();
  await expect(page.getByRole('region', { name: 'Card', exact: true })).toContainText('2231');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F10');
  await page.getByRole('textbox').fill('Zoe Nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByRole('textbox')).toHaveValue('Zoe Nobody');
});

test('the play cards come with bars to scan, in every status, and a press scans one', async ({ till }) => {
  const { page } = till;
  await page.getByRole('button', { name: 'Play cards' }).click();
  const cards = page.getByRole('main').getByRole('listitem');
  await expect(cards.nth(11).locator('svg').first()).toBeAttached();
  for (const status of ['Active', 'Not active yet', 'Suspended', 'Expired', 'Voided', 'Used up']) {
    await expect(cards.filter({ hasText: status }).first()).toBeVisible();
  }
  await expectAccessible(page);
  await cards.filter({ hasText: '4417' }).getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Card' })).toContainText('20.00');
});

for (const theme of ['light', 'dark'] as const) {
  test(`idle and card please axe, ${theme}`, async ({ till }) => {
    await till.page.emulateMedia({ colorScheme: theme });
    await expect(till.page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
    await expectAccessible(till.page);
    await till.scan(spendSome);
    await expect(till.page.getByText('just now from LoyaltyDog')).toBeVisible();
    await expectAccessible(till.page);
  });
}
