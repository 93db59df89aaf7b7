import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { pressWhenOpen, type } from './by-keyboard.ts';
import { expect, test } from './till.ts';

const card = '4000716220354417';

/** As the first-start wizard and the people's page ask it. */
async function hire(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (name: string, body: object) => {
      const answer = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const said: { ok: boolean } = await answer.json();
      if (!said.ok) throw new Error(JSON.stringify(said));
    };
    await ask('staff/first-manager', { name: 'Jo Larsen', pin: '482913' });
    await ask('staff/add', { name: 'Ada', role: 'cashier', pin: '570214' });
    await ask('staff/sign-out', {});
  });
}

async function signInAda(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Ada/ }).check();
  await type(page, '570214');
  await expect(page.getByRole('button', { name: 'Ada: switch person' })).toBeVisible();
}

test('a locked till shows nobody’s work, takes a PIN by keyboard, and offers what was scanned meanwhile', async ({
  till,
}) => {
  const { page } = till;
  await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
  await hire(page);
  await expect(page.getByRole('heading', { name: 'Who is at the till?' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('radio', { name: /Ada/ }).check();
  await type(page, '57');
  await till.scan(card);
  await expect(page.getByRole('img', { name: '2 of 6 digits typed' })).toBeVisible();
  await type(page, '9999');
  await expect(page.getByRole('alert')).toContainText('That PIN does not fit. Tries left: 2.');
  await signInAda(page);
  await expect(page.getByText(/scanned meanwhile/)).toBeVisible();
});

test('a manager stands in on the cashier’s screen for one action, and both names are written down', async ({
  till,
}) => {
  const { page } = till;
  await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
  await hire(page);
  await signInAda(page);

  await till.scan(card);
  await expect(page.getByRole('button', { name: /Give back/ })).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.getByRole('group', { name: 'Which movement?' })).toBeVisible();
  await pressWhenOpen(page, 'F4');

  const sheet = page.getByRole('dialog', { name: 'Somebody has to stand in' });
  await expect(sheet).toContainText('Give value back');
  await expectAccessible(page);
  for (const digit of '482913') await sheet.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  await expect(sheet).toHaveCount(0);
  const written = await page.evaluate(async () => {
    const answer = await fetch('/call/queue/list', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"show":"all"}',
    });
    return answer.text();
  });
  expect(JSON.parse(written).value.actions[0]).toMatchObject({ cashier: 'Ada', approvedBy: 'Jo Larsen' });
});

test('closing the question leaves the action undone, and the till can be handed over', async ({ till }) => {
  const { page } = till;
  await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
  await hire(page);
  await signInAda(page);
  await till.scan(card);
  await page.getByRole('button', { name: /Give back/ }).click();
  await page.getByRole('group', { name: 'Which movement?' }).waitFor();
  await pressWhenOpen(page, 'F4');
  await page.getByRole('dialog', { name: 'Somebody has to stand in' }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Only a manager may do this|not allowed/i).first()).toBeVisible();

  await page.getByRole('button', { name: 'Ada: switch person' }).click();
  await page.getByRole('dialog', { name: 'Who takes over?' }).waitFor();
  await expectAccessible(page);
  await type(page, '482913');
  await expect(page.getByRole('button', { name: 'Jo Larsen: switch person' })).toBeVisible();
  await page.getByRole('button', { name: 'Jo Larsen: switch person' }).click();
  await page.getByRole('button', { name: 'Sign Jo Larsen out' }).click();
  await expect(page.getByRole('heading', { name: 'Who is at the till?' })).toBeVisible();
});
