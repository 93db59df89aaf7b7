import type { Page } from '@playwright/test';
import { expect, test } from './till.ts';

/** A call of the contract, as the page makes it. */
async function ask(page: Page, name: string, asking: object): Promise<unknown> {
  return page.evaluate(
    async ([call, body]) => {
      const bridge: { call(name: string, asking: unknown): Promise<unknown> } | undefined = Reflect.get(
        window,
        'counterfoil',
      );
      if (bridge !== undefined) return bridge.call(call, body);
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/call/${call}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return answer.json();
    },
    [name, asking] as const,
  );
}

async function playCard(page: Page): Promise<string> {
  const answer = (await ask(page, 'training/play-cards', {})) as {
    value: { number: string; status: string; vendor: string }[];
  };
  const card = answer.value.find((it) => it.status === 'active' && it.vendor === 'loyaltydog');
  if (card === undefined) throw new Error('training has no active card');
  return card.number;
}

test('a reader of its own is heard from any screen @everywhere', async ({ till: { page } }) => {
  const number = await playCard(page);
  await ask(page, 'scanner/pretend', { reader: 'zebra', code: number, aim: ']C0' });
  await expect(page.getByText(number.slice(-4)).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeHidden();
});

test('a payment card that was swiped by mistake is refused, and no digit of it is on the page @everywhere', async ({
  till: { page },
}) => {
  await ask(page, 'scanner/pretend', { reader: 'magtek', code: ';4111111111111111=30121010000000000?' });
  await expect(page.getByText('payment card').first()).toBeVisible();
  expect(await page.content()).not.toContain('1111');
});

test('what a reader could not make out is told @everywhere', async ({ till: { page } }) => {
  await ask(page, 'scanner/pretend', { reader: 'honeywell', code: 'nonsense' });
  await expect(page.getByRole('main').getByRole('heading').first()).not.toHaveText('Scan a card');
});

test('a keyboard-mode reader types into no field, and a person’s keys all arrive @everywhere', async ({
  till: { page, scan },
}) => {
  const number = await playCard(page);
  await page.keyboard.press('F10');
  const field = page.getByRole('textbox').first();
  await field.focus();
  for (const key of '4000-12') {
    await page.keyboard.press(key);
    await page.waitForTimeout(90);
  }
  const typed = await field.inputValue();
  expect(typed.replace(/\D/g, '')).toBe('400012');
  await scan(number);
  await expect(page.getByText(number.slice(-4)).first()).toBeVisible();
  await expect(page.getByRole('textbox')).toBeHidden();
});

test('two scans at once and a key in between leave the till on its feet @everywhere', async ({
  till: { page, scan },
}) => {
  const number = await playCard(page);
  await Promise.all([
    ask(page, 'scanner/pretend', { reader: 'zebra', code: number, pace: 0 }),
    ask(page, 'scanner/pretend', { reader: 'newland', code: number, pace: 0 }),
    scan(number),
  ]);
  await expect(page.getByText(number.slice(-4)).first()).toBeVisible();
});
