import { z } from 'zod';

/** What somebody types who has no card in hand: the end of its number, or who it belongs to. */
export const queryKinds = ['last-four', 'phone', 'email', 'name'] as const;
export const queryKindSchema = z.enum(queryKinds);
export type QueryKind = z.infer<typeof queryKindSchema>;

export interface CardQuery {
  readonly by: QueryKind;
  /** As it is asked: digits alone for the last four, digits with their plus for a telephone, else as typed. */
  readonly text: string;
}

export interface Typed {
  /** It may be a card's whole number or code. */
  readonly number: boolean;
  readonly query: CardQuery | null;
}

/** What a typed text can mean. A word may be a code and a name, a row of digits a number and a telephone: then it is both. */
export function readTyped(given: string): Typed {
  const text = given.trim().replace(/\s+/g, ' ');
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return { number: false, query: { by: 'email', text } };
  if (/^\d{4}$/.test(text)) return { number: true, query: { by: 'last-four', text } };
  const digits = text.replace(/\D/g, '');
  if (/^\+?[\d ()/.-]+$/.test(text) && digits.length >= 6 && digits.length <= 15) {
    const plus = text.startsWith('+');
    return { number: !plus, query: { by: 'phone', text: plus ? `+${digits}` : digits } };
  }
  if (/^[\p{L}\p{M}][\p{L}\p{M} '’.-]+$/u.test(text)) {
    return { number: !text.includes(' '), query: { by: 'name', text } };
  }
  return { number: text !== '', query: null };
}

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether somebody's name holds every word that was typed. Accents are not asked for. */
export function isCalled(name: string | null | undefined, typed: string): boolean {
  const whole = bare(name ?? '');
  return bare(typed)
    .split(' ')
    .every((word) => whole.includes(word));
}

/** The same telephone, however its country and its spaces are written. */
export function isPhone(phone: string | null | undefined, typed: string): boolean {
  const national = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '');
  const [kept, asked] = [national(phone ?? ''), national(typed)];
  return asked.length >= 6 && kept !== '' && (typed.startsWith('+') ? kept === asked : kept.endsWith(asked));
}

export function isEmail(email: string | null | undefined, typed: string): boolean {
  return email?.toLowerCase() === typed.toLowerCase();
}
