import { AxeBuilder } from '@axe-core/playwright';
import type { Page, ViewportSize } from '@playwright/test';
import { join } from 'node:path';
import { clippedTexts } from './clipped-texts.ts';
import { screensBehind } from './screens-behind.ts';
import { counterScreens } from './screens.ts';
import { expect, test } from './till.ts';
import { wordsOf } from './words-of.ts';

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

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

async function expectNothingClipped(page: Page, name: string, size: ViewportSize): Promise<void> {
  expect.soft(await clippedTexts(page), `${name} at ${size.width}x${size.height}`).toEqual([]);
}

const rooms = { 'at the counter': counterScreens, 'behind the counter': screensBehind };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    // With the motion on, axe may look while a key is still changing its colours.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const [room, screens] of Object.entries(rooms)) {
      test(`every screen ${room} passes axe, and no text is cut off at any size`, async ({ till }) => {
        test.setTimeout(300_000);
        const { page } = till;
        for (const [name, reach] of Object.entries(screens)) {
          await page.setViewportSize(sizes[0]);
          await reach(till, wordsOf('en'));
          for (const size of sizes) {
            await page.setViewportSize(size);
            const picture = `${name.replaceAll(' ', '-')}_${size.width}x${size.height}_${colorScheme}.png`;
            await page.screenshot({ path: join(pictures, picture) });
            await expectNothingClipped(page, name, size);
          }
          // Whether words fit is the same in both themes.
          for (const size of colorScheme === 'light' ? zoomed : []) {
            await page.setViewportSize(size);
            await expectNothingClipped(page, name, size);
          }
          expect.soft(await faultsOf(page), name).toEqual([]);
        }
      });
    }
  });
}
