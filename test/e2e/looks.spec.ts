import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { clippedTexts } from './clipped-texts.ts';
import { expect, test, type Till } from './till.ts';

const pictures = join(import.meta.dirname, '../results/screens');

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
  { width: 768, height: 1024 },
] as const;

/** What is left of the smaller two at 200 % zoom. */
const zoomed = [
  { width: 640, height: 400 },
  { width: 384, height: 512 },
] as const;

async function idle({ page }: Till): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Scan a card' })).toBeVisible();
}

/** Every screen, and how a person gets there. */
const screens: Record<string, (till: Till) => Promise<void>> = {
  idle,
  card: async (till) => {
    await till.scan('4000716220354417');
    await expect(till.page.getByRole('button', { name: /Take value/ })).toBeEnabled();
  },
  take: async (till) => {
    await till.page.waitForTimeout(350);
    await till.page.keyboard.press('F2');
    await till.page.keyboard.type('150', { delay: 130 });
    await expect(till.page.getByRole('button', { name: /Take €1\.50/ })).toBeVisible();
  },
  confirmed: async (till) => {
    await till.page.waitForTimeout(350);
    await till.page.keyboard.press('F2');
    await expect(till.page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
  },
  suspended: async (till) => {
    await till.scan('4000716220350515');
    await expect(till.page.getByRole('heading', { name: 'Suspended' })).toBeVisible();
  },
  unknown: async (till) => {
    await till.scan('4000716220359999');
    await expect(till.page.getByRole('heading', { name: 'Not known' })).toBeVisible();
  },
  add: async (till) => {
    await till.scan('4000716220350002');
    await expect(till.page.getByRole('button', { name: /Add value/ })).toBeEnabled();
    await till.page.keyboard.press('F3');
    await expect(till.page.getByText('On the card afterwards')).toBeVisible();
  },
  'give back': async (till) => {
    await till.page.keyboard.press('Escape');
    await till.scan('4000716220354417');
    await expect(till.page.getByRole('button', { name: /Give back/ })).toBeEnabled();
    // What is remembered of the card comes first; the key rests again for a moment when the fresh answer replaces it.
    await expect(async () => {
      await till.page.keyboard.press('F4');
      await expect(till.page.getByRole('group', { name: 'Which movement?' })).toBeVisible({ timeout: 1_000 });
    }).toPass();
  },
  type: async (till) => {
    await till.page.keyboard.press('Escape');
    await idle(till);
    await till.page.keyboard.press('F10');
    await expect(till.page.getByRole('textbox')).toBeFocused();
  },
  bill: async (till) => {
    await idle(till);
    await till.page.keyboard.press('F2');
    await expect(till.page.getByRole('heading', { name: 'What is due?' })).toBeVisible();
  },
  voucher: async (till) => {
    await idle(till);
    await till.scan('OL-20PCT');
    await expect(till.page.getByRole('button', { name: /Use the voucher/ })).toBeVisible();
  },
  member: async (till) => {
    await idle(till);
    await till.scan('OLCLUB-2231');
    await expect(till.page.getByRole('button', { name: /Give points/ })).toBeVisible();
  },
  queue: async (till) => {
    await till.page.getByRole('button', { name: 'Queue', exact: true }).click();
    await expect(till.page.getByRole('heading', { name: 'Queue' })).toBeVisible();
  },
  'play cards': async (till) => {
    await till.page.getByRole('button', { name: 'Play cards' }).click();
    await expect(till.page.getByRole('button', { name: /4000716220354417/ })).toBeVisible();
  },
  settings: async (till) => {
    await till.page.getByRole('button', { name: 'Settings' }).click();
    await expect(till.page.getByRole('heading', { name: 'Readers', level: 1 })).toBeVisible();
  },
  display: async (till) => {
    await till.page.getByRole('button', { name: 'Display' }).click();
    await expect(till.page.getByRole('heading', { name: 'Display', level: 1 })).toBeVisible();
  },
};

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('every screen passes axe, at every size, with no text cut off', async ({ till }) => {
      test.setTimeout(180_000);
      const { page } = till;
      for (const [name, reach] of Object.entries(screens)) {
        await page.setViewportSize(sizes[0]);
        await reach(till);
        for (const size of [...sizes, ...zoomed]) {
          await page.setViewportSize(size);
          await page.screenshot({
            path: join(pictures, `${name.replaceAll(' ', '-')}_${size.width}x${size.height}_${colorScheme}.png`),
          });
          expect.soft(await clippedTexts(page), `${name} at ${size.width}x${size.height}`).toEqual([]);
        }
        expect.soft(await faultsOf(page), name).toEqual([]);
      }
    });
  });
}
