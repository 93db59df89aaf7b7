import { deeds as arDeeds } from '../words/deeds/ar.ts';
import { deeds as deDeeds } from '../words/deeds/de.ts';
import { deeds as enDeeds, type Deeds } from '../words/deeds/en.ts';
import { deeds as esDeeds } from '../words/deeds/es.ts';
import { deeds as frDeeds } from '../words/deeds/fr.ts';
import { deeds as plDeeds } from '../words/deeds/pl.ts';
import { clockText, dateOf, dayText } from '../words/date-text.ts';
import { directionOf, locales, type Language } from '../words/locales.ts';
import { moneyText } from '../words/money-text.ts';
import type { Money } from '../money/money.ts';
import { paperWords as ar } from './words/ar.ts';
import { paperWords as de } from './words/de.ts';
import { paperWords as en } from './words/en.ts';
import { paperWords as es } from './words/es.ts';
import { paperWords as fr } from './words/fr.ts';
import { paperWords as pl } from './words/pl.ts';
import type { PaperWords } from './words/paper-words.ts';

const spoken: Readonly<Record<Language, { readonly words: PaperWords; readonly deeds: Deeds }>> = {
  en: { words: en, deeds: enDeeds },
  de: { words: de, deeds: deDeeds },
  fr: { words: fr, deeds: frDeeds },
  es: { words: es, deeds: esDeeds },
  pl: { words: pl, deeds: plDeeds },
  ar: { words: ar, deeds: arDeeds },
};

/** How paper says things in one language. */
export interface PaperSpeech {
  readonly language: Language;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: PaperWords;
  readonly deeds: Deeds;
  money(amount: Money): string;
  number(value: number): string;
  /** "25 November 2026, 14:54:25" */
  moment(at: string): string;
}

export function paperSpeech(language: Language): PaperSpeech {
  const locale: string = locales[language];
  const numbers = new Intl.NumberFormat(locale);
  return {
    language,
    locale,
    dir: directionOf(language),
    ...spoken[language],
    money: (amount) => moneyText(amount, locale),
    number: (value) => numbers.format(value),
    moment: (at) => `${dayText(dateOf(at), locale)}, ${clockText(dateOf(at), locale)}`,
  };
}
