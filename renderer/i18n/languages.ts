import type { ResourceLanguage } from 'i18next';
import { words as english } from './en/words.ts';

/** The locale says how a language writes numbers and dates; Arabic with its own figures. */
export const locales = {
  en: 'en-GB',
} as const;
export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as readonly Language[];

const catalogues: Record<Language, () => Promise<ResourceLanguage>> = {
  en: () => Promise.resolve(english),
};

/** The best language we have for a tag such as `de-AT`. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? 'en';
}

export function loadWords(language: Language): Promise<ResourceLanguage> {
  return catalogues[language]();
}

/** What a language calls itself. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(locales[language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locales[language]) + name.slice(1);
}
