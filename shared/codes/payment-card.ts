import { passesLuhn } from './luhn.ts';

/** First and last issuer prefix (both of the same length), and the lengths that scheme gives its numbers. */
type Range = readonly [first: number, last: number, shortest: number, longest: number];

/**
 * Issuer ranges of the payment schemes. Kept to what the schemes really issue: closed-loop gift-card issuers
 * live next door (600649, 603628), and must not be taken for banks.
 */
const ranges: readonly Range[] = [
  [4, 4, 13, 13], // Visa, old numbers
  [4, 4, 16, 16], // Visa
  [4, 4, 19, 19], // Visa
  [51, 55, 16, 16], // Mastercard
  [2221, 2720, 16, 16], // Mastercard
  [34, 34, 15, 15], // American Express
  [37, 37, 15, 15],
  [300, 305, 14, 19], // Diners Club
  [3095, 3095, 14, 19],
  [36, 36, 14, 19],
  [38, 39, 14, 19],
  [3528, 3589, 16, 19], // JCB
  [6011, 6011, 16, 19], // Discover
  [644, 659, 16, 19],
  [62, 62, 16, 19], // UnionPay
  [81, 81, 16, 19],
  [50, 50, 12, 19], // Maestro and the national debit schemes around it
  [56, 58, 12, 19],
  [6304, 6304, 12, 19],
  [6390, 6390, 12, 19],
  [67, 67, 12, 19],
  [2200, 2204, 16, 19], // Mir
  [606985, 607984, 16, 16], // RuPay
  [608001, 608500, 16, 16],
  [606282, 606282, 16, 19], // Hipercard
  [636297, 636297, 16, 16], // Elo
  [636368, 636369, 16, 16],
  [9792, 9792, 16, 16], // Troy
];

/** Whether a payment scheme issues numbers that start like this and are this long. */
export function inPaymentRange(digits: string): boolean {
  return ranges.some(([first, last, shortest, longest]) => {
    if (digits.length < shortest || digits.length > longest) return false;
    const start = Number(digits.slice(0, String(first).length));
    return start >= first && start <= last;
  });
}

export function looksLikePaymentCard(digits: string): boolean {
  return /^\d{12,19}$/.test(digits) && inPaymentRange(digits) && passesLuhn(digits);
}

const RUN = /(?<![0-9A-Za-z])\d(?:[ -]?\d){11,18}(?![0-9A-Za-z])/g;

/** Every run of digits in a text that could be a payment card's number, spaces and dashes of its print removed. */
export function paymentNumbersIn(text: string): string[] {
  return (text.match(RUN) ?? []).map((run) => run.replace(/[ -]/g, '')).filter(looksLikePaymentCard);
}
