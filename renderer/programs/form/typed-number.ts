const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;

/** Digits of any script, a comma or a point, and the true minus, as a program writes them. */
function plainOf(text: string): string {
  return text
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll(/[,\u066B]/g, '.')
    .replaceAll('\u2212', '-');
}

/** The number that was typed; what is none stays the text it is, so that the schema can say so and nothing is lost. */
export function numberOf(text: string, asText = false): number | string {
  const plain = plainOf(text);
  if (asText || !PLAIN.test(plain)) return plain;
  const value = Number(plain);
  return Number.isFinite(value) ? value : plain;
}

export function numberText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
