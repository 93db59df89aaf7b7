import type { Page } from '@playwright/test';

/** The keys that commit take no press for 300 ms after their screen opened; a person is slower than that. */
export async function pressWhenOpen(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(350);
  await page.keyboard.press(key);
}

/** Slower than any reader: this is a person. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 130 });
}

type Role = 'button' | 'textbox' | 'radio' | 'combobox' | 'switch' | 'checkbox';

/** From where the hand is, by the Tab key alone. */
export async function tabTo(page: Page, name: string | RegExp, role: Role, nth = 0): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).nth(nth);
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await target.count()) > 0 && (await target.evaluate((it) => it === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to ${String(name)}`);
}

export async function press(page: Page, name: string | RegExp, role: Role = 'button', nth = 0): Promise<void> {
  await tabTo(page, name, role, nth);
  await page.keyboard.press(role === 'button' ? 'Enter' : 'Space');
}

/** Text comes in as it does from a paste or an input method: keys without a pause between them are a reader's. */
export async function fill(page: Page, name: string, text: string, nth = 0): Promise<void> {
  await tabTo(page, name, 'textbox', nth);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** One of a list, by the arrow keys. */
export async function choose(page: Page, name: string, option: string, nth = 0): Promise<void> {
  await tabTo(page, name, 'combobox', nth);
  const shown = () =>
    page.evaluate(() => {
      const list = document.activeElement;
      return list instanceof HTMLSelectElement ? list.selectedOptions[0]?.label : undefined;
    });
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await shown()) === option) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${name} has no ${option}`);
}
