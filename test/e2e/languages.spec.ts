import { join } from 'node:path';
import { pressWhenOpen } from './by-keyboard.ts';
import { clippedTexts } from './clipped-texts.ts';
import { screensBehind } from './screens-behind.ts';
import { counterScreens } from './screens.ts';
import { expect, test } from './till.ts';
import { languages, speak, wordsOf, type Language } from './words-of.ts';

const pictures = join(import.meta.dirname, '../results/languages');

/** Each screen in each language, to be looked at; otherwise only those with a text that does not fit. */
const everyPicture = process.env['COUNTERFOIL_PICTURES'] === 'all';

/** Where words have the least room; looks.spec.ts has every size. */
const sizes = [
  { width: 1024, height: 600 },
  { width: 768, height: 1024 },
] as const;

const rooms = { 'at the counter': counterScreens, 'behind the counter': screensBehind };

// English is looked at in every size by looks.spec.ts.
const others = (Object.keys(languages) as Language[]).filter((language) => language !== 'en');

for (const [index, language] of others.entries()) {
  // Whether words fit is the same in both themes: looks.spec.ts has each screen in both.
  const colorScheme = index % 2 === 0 ? 'light' : 'dark';
  test.describe(`${language} in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [room, screens] of Object.entries(rooms)) {
      test(`every screen ${room} is in this language, and no text overflows its place`, async ({ till }) => {
        test.setTimeout(180_000);
        const { page } = till;
        await speak(till, language);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        for (const [name, reach] of Object.entries(screens)) {
          await page.setViewportSize(sizes[0]);
          await reach(till, wordsOf(language));
          for (const size of sizes) {
            await page.setViewportSize(size);
            const clipped = await clippedTexts(page);
            if (clipped.length === 0 && !everyPicture) continue;
            const picture = `${name.replaceAll(' ', '-')}-${language}_${size.width}x${size.height}_${colorScheme}.png`;
            await page.screenshot({ path: join(pictures, picture) });
            expect.soft(clipped, `${name} at ${size.width}x${size.height}`).toEqual([]);
          }
        }
      });
    }
  });
}

test('only the language that is spoken is fetched, and the Arabic letters only when one is shown', async ({ till }) => {
  const { page } = till;
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname));
  const ofWords = async () => (await fetched()).filter((path) => /\/words-[^/]*\.js$/.test(path)).length;
  const ofArabic = async () => (await fetched()).filter((path) => path.includes('noto-sans-arabic-arabic')).length;
  expect([await ofWords(), await ofArabic()]).toEqual([0, 0]);
  await speak(till, 'ar');
  expect(await ofWords()).toBe(1);
  await expect.poll(ofArabic).toBe(1);
});

test('in Arabic the screen is mirrored, and numbers, serials and key caps stay Latin', async ({ till }) => {
  const { page } = till;
  await speak(till, 'ar');
  await till.scan('4000716220354417');
  const words = wordsOf('ar');
  await expect(page.getByRole('button', { name: words('counter:key.take') }).first()).toBeEnabled();
  const rail = await page.getByRole('navigation').boundingBox();
  expect(rail?.x, 'the rail stands at the right').toBeGreaterThan(1000);
  const esc = await page.getByText('Esc', { exact: true }).boundingBox();
  const take = await page.getByText('F2', { exact: true }).boundingBox();
  expect(esc?.x, 'Esc is first, from the right').toBeGreaterThan(take?.x ?? Infinity);
  await expect(page.getByRole('main')).toContainText('4417');
  await expect(page.getByRole('main')).toContainText('٢٠٫٠٠');

  await pressWhenOpen(page, 'F2');
  const keypad = page.getByRole('group', { name: words('counter:type.keypad') });
  const seven = await keypad.getByRole('button', { name: '٧' }).boundingBox();
  const nine = await keypad.getByRole('button', { name: '٩' }).boundingBox();
  expect(seven?.x, 'the keypad is not mirrored').toBeLessThan(nine?.x ?? 0);
});

test('a language is kept over a reload', async ({ till }) => {
  await speak(till, 'pl');
  await till.page.reload();
  await expect(till.page.getByRole('heading', { name: wordsOf('pl')('counter:idle.title') })).toBeVisible();
});
