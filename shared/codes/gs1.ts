/** One element of a GS1 element string: its application identifier and what it carries. */
export interface Element {
  readonly ai: string;
  readonly value: string;
}

/** Elements that end by their length; everything else ends at a separator (GS1 General Specifications, figure 7.8.5-2). */
const fixed: Readonly<Record<string, number>> = {
  '00': 18, '01': 14, '02': 14, '03': 14, '04': 16, '11': 6, '12': 6, '13': 6, '14': 6, '15': 6, '16': 6, '17': 6,
  '18': 6, '19': 6, '20': 2, '31': 8, '32': 8, '33': 8, '34': 8, '35': 8, '36': 8, '41': 14,
}; // prettier-ignore

const SEPARATOR = '\u001d';

/** How many digits an application identifier has, by its first two. */
function lengthOfAi(start: string): number | undefined {
  if (/^(0[0-4]|1\d|2[0-2]|3[07]|9\d)/.test(start)) return 2;
  if (/^(23|24|25|40|41|42|71)/.test(start)) return 3;
  if (/^(31|32|33|34|35|36|39|43|70|72|8\d)/.test(start)) return 4;
  return undefined;
}

/** Reads an element string as a scanner sends it (FNC1 as 0x1D) or as it is printed, "(255)…(10)…". Undefined when it is neither. */
export function readGs1(text: string): Element[] | undefined {
  if (/^\(\d{2,4}\)/.test(text)) return readPrinted(text);
  const elements: Element[] = [];
  let rest = text.startsWith(SEPARATOR) ? text.slice(1) : text;
  while (rest !== '') {
    const aiLength = lengthOfAi(rest);
    if (aiLength === undefined || !/^\d+$/.test(rest.slice(0, aiLength)) || rest.length <= aiLength) return undefined;
    const ai = rest.slice(0, aiLength);
    const known = fixed[ai.slice(0, 2)];
    const separated = rest.indexOf(SEPARATOR);
    const end = known === undefined ? (separated < 0 ? rest.length : separated) : known + 2;
    const value = rest.slice(aiLength, end);
    if (value === '' || value.includes(SEPARATOR) || (known !== undefined && rest.length < end)) return undefined;
    elements.push({ ai, value });
    rest = rest.slice(end);
    if (rest.startsWith(SEPARATOR)) rest = rest.slice(1);
  }
  return elements.length > 0 ? elements : undefined;
}

function readPrinted(text: string): Element[] | undefined {
  const elements = [...text.matchAll(/\((\d{2,4})\)([^(]+)/g)].map(([, ai = '', value = '']) => ({ ai, value }));
  const whole = elements.map(({ ai, value }) => `(${ai})${value}`).join('');
  return whole === text ? elements : undefined;
}

/** A GS1 Digital Link such as https://id.example.org/255/9521234543213: identifiers and values take turns in the path. */
export function readDigitalLink(url: URL): Element[] {
  const parts = url.pathname.split('/').filter((it) => it !== '');
  const elements: Element[] = [];
  for (let i = parts.length - 2; i >= 0; i -= 2) {
    const ai = parts[i] ?? '';
    if (!/^\d{2,4}$/.test(ai) || lengthOfAi(ai) !== ai.length) break;
    elements.unshift({ ai, value: decodeURIComponent(parts[i + 1] ?? '') });
  }
  return elements;
}

/** The GS1 check digit over everything before it: weights 3 and 1 from the right. */
export function checkDigitRight(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

/**
 * The number of a card in the elements: a coupon (255 GCN), the customer of a loyalty scheme (8018 GSRN), or the
 * one who serves (8017). `broken` when there is one and its check digit says that it was misread.
 */
export function cardIn(elements: readonly Element[]): { readonly numbers: string[] } | 'broken' | undefined {
  for (const { ai, value } of elements) {
    if (ai === '255') {
      if (!/^\d{13,25}$/.test(value) || !checkDigitRight(value.slice(0, 13))) return 'broken';
      // The issuer may know the coupon by its whole number or by the serial behind the thirteen digits.
      return { numbers: [value, value.slice(13)].filter((it) => it !== '') };
    }
    if (ai === '8018' || ai === '8017') {
      return /^\d{18}$/.test(value) && checkDigitRight(value) ? { numbers: [value] } : 'broken';
    }
  }
  return undefined;
}
