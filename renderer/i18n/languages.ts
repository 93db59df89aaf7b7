import { locales, type Language } from '#shared/words/locales.ts';
import type { Catalogue, DeskCatalogue } from './catalogue.ts';
import { words as english } from './en/words.ts';

/** English is in the first script, so that there are always words; any other language is fetched when it is spoken. */
const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import('./de/words.ts')).words,
  fr: async () => (await import('./fr/words.ts')).words,
  es: async () => (await import('./es/words.ts')).words,
  pl: async () => (await import('./pl/words.ts')).words,
  ar: async () => (await import('./ar/words.ts')).words,
};

/** What is said away from the counter: fetched with the first of those places that is opened, in English too. */
const deskCatalogues: Record<Language, () => Promise<DeskCatalogue>> = {
  en: async () => (await import('./en/desk-words.ts')).deskWords,
  de: async () => (await import('./de/desk-words.ts')).deskWords,
  fr: async () => (await import('./fr/desk-words.ts')).deskWords,
  es: async () => (await import('./es/desk-words.ts')).deskWords,
  pl: async () => (await import('./pl/desk-words.ts')).deskWords,
  ar: async () => (await import('./ar/desk-words.ts')).deskWords,
};

export function loadWords(language: Language): Promise<Catalogue> {
  return catalogues[language]();
}

export function loadDeskWords(language: Language): Promise<DeskCatalogue> {
  return deskCatalogues[language]();
}

/** What a language calls itself. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(locales[language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locales[language]) + name.slice(1);
}
