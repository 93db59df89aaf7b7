/** Digits of any script, a comma or a point, and the true minus, as a program writes them. */
export function plainNumber(text: string): string {
  return text
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll(/[,\u066B]/g, '.')
    .replaceAll('\u2212', '-');
}
