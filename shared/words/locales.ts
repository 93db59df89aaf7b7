/** The locale says how a language writes numbers and dates; Arabic with its own figures. */
export const locales = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pl: 'pl-PL',
  ar: 'ar-KW-u-nu-arab',
} as const;
export type Language = keyof typeof locales;
export const languages = Object.keys(locales) as readonly Language[];

/** The best language we have for a tag such as `de-AT`. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? 'en';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
