import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clippedTexts } from './clipped-texts.ts';
import { expect, test, type Till } from './till.ts';

const pictures = join(import.meta.dirname, '../results/languages');

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
  { width: 768, height: 1024 },
] as const;

/** How a language calls itself on the key that chooses it. */
const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pl: 'Polski',
  ar: 'العربية',
} as const;
type Language = keyof typeof languages;

/** The words of a language by "space:key.key", as the catalogues have them. */
function wordsOf(language: Language): (path: string) => string {
  return (path) => {
    const [space = '', key = ''] = path.split(':');
    const file = join(import.meta.dirname, `../../renderer/i18n/${language}/${space}.json`);
    let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    for (const step of key.split('.')) found = Reflect.get(Object(found), step);
    if (typeof found !== 'string') throw new Error(`${language} has no ${path}`);
    return found;
  };
}

async function speak({ page }: Till, language: Language): Promise<void> {
  const english = wordsOf('en');
  await page.getByRole('button', { name: english('shell:place.settings') }).click();
  await page.getByRole('button', { name: english('shell:settings.display') }).click();
  await page.getByRole('radio', { name: languages[language] }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: wordsOf(language)('counter:idle.title') })).toBeVisible();
}

/** Commit keys take no press for 300 ms after their screen opened. */
async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(350);
  await page.keyboard.press(key);
}

type Reach = (till: Till, words: (path: string) => string) => Promise<void>;

async function heading({ page }: Till, text: string): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { name: text, exact: true }).first()).toBeVisible();
}

/** A card whose keys are there: what can be done with it is decided. */
async function card(till: Till, number: string, key: string): Promise<void> {
  await till.scan(number);
  await expect(till.page.getByRole('button', { name: key }).first()).toBeEnabled();
}

/** Every screen of the main flow, in the order in which a person comes by. */
const screens: Record<string, Reach> = {
  idle: (till, words) => heading(till, words('counter:idle.title')),
  card: (till, words) => card(till, '4000716220354417', words('counter:key.take')),
  take: async (till, words) => {
    await press(till.page, 'F2');
    await till.page.keyboard.type('150', { delay: 130 });
    await expect(till.page.getByText(words('counter:take.taken')).first()).toBeVisible();
  },
  confirmed: async (till, words) => {
    await press(till.page, 'F2');
    await heading(till, words('action:state.confirmed'));
  },
  suspended: async (till, words) => {
    await till.scan('4000716220350515');
    await heading(till, words('problem:suspended.title'));
  },
  unknown: async (till, words) => {
    await till.scan('4000716220359999');
    await heading(till, words('problem:not-found.title'));
  },
  'bank card': async (till, words) => {
    await till.scan('4111111111111111');
    await heading(till, words('problem:payment-card.title'));
  },
  add: async (till, words) => {
    await card(till, '4000716220350002', words('counter:key.add'));
    await press(till.page, 'F3');
    await expect(till.page.getByText(words('counter:add.after')).first()).toBeVisible();
  },
  'give back': async (till, words) => {
    await till.page.keyboard.press('Escape');
    await card(till, '4000716220354417', words('counter:key.giveBack'));
    await press(till.page, 'F4');
    await expect(till.page.getByRole('group', { name: words('counter:back.which') })).toBeVisible();
  },
  accepted: async (till, words) => {
    const { page } = till;
    await page.keyboard.press('Escape');
    await card(till, '4000716220350002', words('counter:key.take'));
    await page.getByRole('button', { name: words('shell:training.plug') }).click();
    const plug = page.getByRole('radiogroup', { name: 'LoyaltyDog' });
    await plug.getByRole('radio', { name: words('training:plug.out'), exact: true }).click();
    await page.getByRole('button', { name: words('shell:key.close') }).click();
    await press(page, 'F2');
    await page.keyboard.type('1000', { delay: 130 });
    await press(page, 'F2');
    await heading(till, words('action:state.accepted'));
  },
  queue: async (till, words) => {
    await till.page.getByRole('button', { name: words('shell:place.queue'), exact: true }).click();
    await heading(till, words('queue:title'));
  },
  display: async (till, words) => {
    await till.page.getByRole('button', { name: words('shell:place.settings'), exact: true }).click();
    await till.page.getByRole('button', { name: words('shell:settings.display'), exact: true }).click();
    await heading(till, words('shell:display.title'));
  },
};

for (const [index, language] of (Object.keys(languages) as Language[]).entries()) {
  // Whether words fit is the same in both themes: looks.spec.ts has each screen in both.
  const colorScheme = index % 2 === 0 ? 'light' : 'dark';
  test.describe(`${language} in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('every screen of the main flow is in this language, and no text overflows its place', async ({ till }) => {
      test.setTimeout(180_000);
      const { page } = till;
      await speak(till, language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      for (const [name, reach] of Object.entries(screens)) {
        await page.setViewportSize(sizes[0]);
        await reach(till, wordsOf(language));
        for (const size of sizes) {
          await page.setViewportSize(size);
          const picture = `${name.replaceAll(' ', '-')}-${language}_${size.width}x${size.height}_${colorScheme}.png`;
          await page.screenshot({ path: join(pictures, picture) });
          expect.soft(await clippedTexts(page), `${name} at ${size.width}x${size.height}`).toEqual([]);
        }
      }
    });
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

  await press(page, 'F2');
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
