import type { Money } from '#shared/money/money.ts';
import { createInstance, type FormatterModule, type i18n, type TFunction } from 'i18next';
import { dateOf, daysUntil, shortDayText, timeText } from '#shared/words/date-text.ts';
import { locales, type Language } from '#shared/words/locales.ts';
import { loadDeskWords, loadWords } from './languages.ts';
import { moneyText } from '#shared/words/money-text.ts';

export const namespaces = ['shell', 'action', 'card', 'counter', 'problem', 'queue', 'staff', 'training'] as const;
/** What is said away from the counter; `speakOfTheDesk` brings it. */
export const deskNamespaces = [
  'activation',
  'cards',
  'definition',
  'desk',
  'form',
  'issue',
  'loyalty',
  'paper',
  'people',
  'program',
  'programs',
  'readers',
  'setup',
  'shift',
  'voucher',
  'wallet',
] as const;
const allNamespaces = [...namespaces, ...deskNamespaces] as const;
export type Translate = TFunction<typeof allNamespaces>;

/** Everything that puts something into words in one language. */
export interface Speaker {
  readonly language: Language;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate;
  money(amount: Money): string;
  number(value: number): string;
  /** "LoyaltyDog and Voucherify" */
  list(names: readonly string[]): string;
  /** "14:02", "yesterday 17:40", "12 March 09:30". */
  moment(at: string, now: number): string;
  /** "•••• 4417", kept left to right in every script. */
  cardNumber(lastFour: string): string;
}

/** Writes a count that goes into a sentence with the figures of the language. */
function figuresOf(numbers: Intl.NumberFormat): FormatterModule {
  return {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value)),
  };
}

const spoken = new Map<Language, i18n>();
let ofTheDesk = false;

/** From now on every speaker has the words of the places behind the counter too. Resolves when those in use have them. */
export async function speakOfTheDesk(): Promise<void> {
  ofTheDesk = true;
  await Promise.all([...spoken].map(([language, catalogue]) => learnOfTheDesk(language, catalogue)));
}

async function learnOfTheDesk(language: Language, catalogue: i18n): Promise<void> {
  if (catalogue.hasResourceBundle(language, deskNamespaces[0])) return;
  const words = await loadDeskWords(language);
  for (const namespace of deskNamespaces) catalogue.addResourceBundle(language, namespace, words[namespace]);
}

export async function speakerOf(language: Language): Promise<Speaker> {
  const locale: string = locales[language];
  const rtl = language.startsWith('ar');
  const numbers = new Intl.NumberFormat(locale);
  const catalogue = createInstance().use(figuresOf(numbers));
  await catalogue.init({
    lng: language,
    ns: namespaces,
    defaultNS: 'shell',
    resources: { [language]: await loadWords(language) },
    interpolation: {
      alwaysFormat: true,
      // React escapes. A Latin name among Arabic words is set apart, so that neither turns the other round.
      escapeValue: rtl,
      escape: (text) => (rtl ? `\u2068${text}\u2069` : text),
    },
  });
  spoken.set(language, catalogue);
  if (ofTheDesk) await learnOfTheDesk(language, catalogue);
  const t: Translate = catalogue.getFixedT(language, allNamespaces);
  const lists = new Intl.ListFormat(locale);

  return {
    language,
    locale,
    dir: rtl ? 'rtl' : 'ltr',
    t,
    money: (amount) => moneyText(amount, locale),
    number: (value) => numbers.format(value),
    // Each name set apart, so that Latin names stand in the order of the sentence they are in.
    list: (names) => lists.format(rtl ? names.map((name) => `\u2068${name}\u2069`) : names),
    moment(at, now) {
      const then = dateOf(at);
      const today = new Date(now);
      const time = timeText(then, locale);
      const away = daysUntil(then, today);
      if (away === 0) return time;
      if (away === -1) return t('card:yesterday', { time });
      return `${shortDayText(then, today, locale)} ${time}`;
    },
    cardNumber: (lastFour) => (rtl ? `\u2066•••• ${lastFour}\u2069` : `•••• ${lastFour}`),
  };
}
