import { plainNumber } from '#renderer/i18n/plain-number.ts';

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;

/** The number that was typed; what is none stays the text it is, so that the schema can say so and nothing is lost. */
export function numberOf(text: string, asText = false): number | string {
  const plain = plainNumber(text);
  if (asText || !PLAIN.test(plain)) return plain;
  const value = Number(plain);
  return Number.isFinite(value) ? value : plain;
}

export function numberText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
