import { deeds as ar } from '#shared/words/deeds/ar.ts';
import { deeds as de } from '#shared/words/deeds/de.ts';
import { deeds as en } from '#shared/words/deeds/en.ts';
import { deeds as es } from '#shared/words/deeds/es.ts';
import { deeds as fr } from '#shared/words/deeds/fr.ts';
import { deeds as pl } from '#shared/words/deeds/pl.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Till } from './till.ts';

/** How a language calls itself on the key that chooses it. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pl: 'Polski',
  ar: 'العربية',
} as const;

export type Language = keyof typeof languages;

/** The words that paper and screens share; they stand beside the catalogue of actions. */
const deeds = { ar, de, en, es, fr, pl };

/** The word at "space:key.key", as the catalogue has it. */
export type Words = (path: string) => string;

export function wordsOf(language: Language): Words {
  return (path) => {
    const [space = '', key = ''] = path.split(':');
    const file = join(import.meta.dirname, `../../renderer/i18n/${language}/${space}.json`);
    const here: unknown = JSON.parse(readFileSync(file, 'utf8'));
    let found: unknown = space === 'action' ? { ...deeds[language], ...Object(here) } : here;
    for (const step of key.split('.')) found = Reflect.get(Object(found), step);
    if (typeof found !== 'string') throw new Error(`${language} has no ${path}`);
    return found;
  };
}

/** Chooses a language as a person does, and goes back to the counter. */
export async function speak({ page }: Till, language: Language): Promise<void> {
  const english = wordsOf('en');
  await page.getByRole('button', { name: english('shell:place.settings') }).click();
  await page.getByRole('button', { name: english('shell:settings.display') }).click();
  await page.getByRole('radio', { name: languages[language] }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: wordsOf(language)('counter:idle.title') })).toBeVisible();
}
