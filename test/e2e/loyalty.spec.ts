import type { Page } from '@playwright/test';
import { validChange, validProgram } from '#test/contract/loyalty/whole-bodies.ts';
import { openLoyaltyVendor } from '#test/fakes/loyalty-vendor.ts';
import { expectAccessible } from './accessible.ts';
import { testAt } from './at-vendor.ts';
import { choose, fill, press, tabTo } from './by-keyboard.ts';
import { expect } from './till.ts';

const test = testAt(() => openLoyaltyVendor('current'));

test('the printed change of a card definition is made by the keyboard alone, and arrives as it is meant', async ({
  vendor,
  till: { page },
}) => {
  vendor.put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'DRAFT' });
  await press(page, 'Programs');
  await press(page, /Card definitions/);
  await press(page, /^Gold/);
  await fill(page, 'Name', 'Updated Gold Card');
  await choose(page, 'When points begin to count', 'After a while');
  await press(page, 'Lasting');
  await choose(page, 'How long points last', 'For a while');
  await choose(page, 'And then on to', 'the end of that month');
  // The story beside the form plays what has been said so far.
  await fill(page, 'Points earned', '100');
  await tabTo(page, 'On', 'textbox');
  await page.getByLabel('On', { exact: true }).fill('2026-03-03');
  await expect(page.getByRole('list').filter({ hasText: 'become usable on 17 March 2026' })).toBeVisible();
  await expect(page.getByText('100 points become usable; gone after 31 March 2027.')).toBeVisible();

  await press(page, 'Limits');
  await choose(page, 'At most in all', 'In a calendar month');
  await press(page, 'A limit for one purchase', 'switch');
  await fill(page, 'Points at most', '200', 1);
  await choose(page, 'At most in all', 'In a calendar month', 1);
  await press(page, 'A limit for one time', 'switch');
  await press(page, 'Returns');
  await choose(page, 'When a purchase comes back, the points it earned', 'go while they still wait');
  await choose(page, 'When something paid with points comes back, these points', 'all come back');
  await press(page, /^A card may go below zero/, 'switch');
  await page.keyboard.press('Tab');
  await expect(page.getByText('A card may go below zero only where points last for good.')).toBeVisible();
  await press(page, /^A card may go below zero/, 'switch');
  await press(page, 'Codes');
  await fill(page, 'Pattern', 'GOLD-########');
  await fill(page, 'Begins with', 'GOLD-');
  await fill(page, 'Ends with', '-X');
  await fill(page, 'Length', '8');
  await fill(page, 'Characters to draw from', '0123456789');
  await press(page, 'More');
  await choose(page, 'Paying with points', 'At a rate');
  await fill(page, 'Points for the smallest unit of money', '10');
  await fill(page, 'The shop’s own notes, as JSON', JSON.stringify(validChange('current')['metadata']));
  await expect(page.getByText(/^GOLD-GOLD-\d{8}-X$/).first()).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectAccessible(page);
  }
  await page.keyboard.press('F2');
  await expect(page.getByText('It was read back.')).toBeVisible();
  const [sent] = vendor.sent();
  expect(sent).toMatchObject({ method: 'PUT', path: '/v2/loyalties/card-definitions/lcdef_1' });
  expect(meant(sent?.body)).toEqual(meant(validChange('current')));
});

test('a program is put together by the keyboard alone, and its printed body arrives', async ({
  vendor,
  till: { page },
}) => {
  for (const [shelf, id, name] of [
    ['card-definitions', 'lcdef_1', 'Gold'],
    ['card-definitions', 'lcdef_2', '<img src=x onerror=alert(1)>\u202Etxt'],
    ['rewards', 'lrew_1', 'Tote bag'],
    ['tier-structures', 'lts_1', 'Steps'],
  ] as const) {
    vendor.put(shelf, { id, name, status: 'ACTIVE' });
  }
  vendor.put('earning-rules', { id: 'lern_1', name: 'Every euro', status: 'DRAFT' });
  const wanted = validProgram('current');
  await press(page, 'Programs');
  await press(page, /Loyalty programs/);
  await press(page, 'New program');
  await fill(page, 'Name', String(wanted['name']));
  await tabTo(page, 'Starts', 'textbox');
  // What a date field makes of single keys is the browser's own language.
  await page.getByLabel('Starts').fill(await local(page, '2026-01-01T00:00:00.000Z'));
  await page.getByLabel('Ends').fill(await local(page, '2027-01-01T00:00:00.000Z'));
  await choose(page, 'When it counts', 'At certain hours');
  await page.getByLabel('To', { exact: true }).fill('18:30');
  await choose(page, 'Begins as', 'A draft');
  await fill(page, 'The shop’s own notes, as JSON', JSON.stringify(wanted['metadata']));
  await press(page, 'Card definitions');
  await choose(page, 'Add a card', 'Gold');
  await press(page, 'Add');
  await choose(page, 'Add a card', '<img src=x onerror=alert(1)>\u202Etxt');
  await press(page, 'Add');
  expect(await page.locator('main img').count()).toBe(0);
  await press(page, 'Earning rules');
  await choose(page, 'Add a rule', 'Every euro');
  await press(page, 'Add');
  await expect(page.getByText('At least one earning rule has to be active.')).toBeVisible();
  await press(page, 'Activate Every euro');
  await expect(page.getByText('Before it can be activated')).toBeHidden();
  await press(page, 'Rewards');
  await choose(page, 'Add a reward', 'Tote bag');
  await press(page, 'Add');
  await choose(page, 'How many', 'A number of them');
  await fill(page, 'In stock', '12');
  await press(page, 'Tiers');
  await choose(page, 'Add tiers', 'Steps');
  await press(page, 'Add');
  await expect(page.getByText('Reward: Tote bag, 12 in stock.')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectAccessible(page);
  }
  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: 'Take out of use' })).toBeVisible();
  const sent = vendor.sent().find(({ path }) => path === '/v2/loyalties/programs');
  expect(meant(sent?.body)).toEqual(meant(wanted));
});

test('a rule is made on the way to a program, a refused field is marked in the vendor’s words, and the program takes it up', async ({
  vendor,
  till: { page },
}) => {
  vendor.put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'ACTIVE' });
  await page.getByRole('button', { name: 'Programs' }).click();
  await page.getByRole('button', { name: /Loyalty programs/ }).click();
  await page.getByRole('button', { name: 'New program' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Friends');
  await page.getByRole('button', { name: 'Earning rules' }).click();
  await page.getByRole('button', { name: 'New earning rule' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Welcome');
  await expect(page.getByLabel('On the card')).toHaveValue('lcdef_1');
  const details = 'earnings.0.effects.0.points.value: no <b>more</b> than 5';
  vendor.faults.push({ status: 400, body: { code: 400, key: 'invalid_payload', message: 'Invalid', details } });
  // Kept a moment after the last key: by then the key that sends takes a press.
  const kept = page.getByRole('button', { name: /Keep as draft kept/ });
  await expect(kept).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByText('Refused by the issuer: “no <b>more</b> than 5”.')).toBeVisible();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('textbox', { name: 'Points' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('5');
  await page.keyboard.press('F2');
  await expect(page.getByRole('group', { name: 'Welcome' })).toBeVisible();
  await page.getByRole('button', { name: 'About it' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Friends');
  await expect(kept).toBeVisible();
  // Nobody answers: it is unknown, and the next press looks for it before it is told again.
  vendor.faults.push('dropped');
  await page.keyboard.press('F2');
  await expect(page.getByText('Voucherify was told and has not answered.')).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: 'Take out of use' })).toBeVisible();
  expect(vendor.sent().map(({ path, body }) => [path, body])).toMatchObject([
    ['/v2/loyalties/earning-rules', {}],
    [
      '/v2/loyalties/earning-rules',
      { earnings: [{ effects: [{ points: { value: 5, card_definition_id: 'lcdef_1' } }] }] },
    ],
    ['/v2/loyalties/programs', { name: 'Friends', earning_rules: [{ id: 'lern_made1' }] }],
    ['/v2/loyalties/programs', { name: 'Friends', earning_rules: [{ id: 'lern_made1' }] }],
  ]);
});

/** A body with what says nothing left out. */
function meant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meant);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, it]) => it !== null && it !== undefined);
  return Object.fromEntries(members.map(([name, it]) => [name, meant(it)]));
}

/** A moment as a date field takes it, by the clock of the page. */
function local(page: Page, moment: string): Promise<string> {
  return page.evaluate((text) => {
    const at = new Date(text);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }, moment);
}
