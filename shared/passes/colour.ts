export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;
const RGB = /^rgba?\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)$/i;

/** A colour as passes write it, `rgb(23, 68, 58)`, or as people do, `#17443A`; nothing for anything else. */
export function colourOf(text: unknown): Colour | undefined {
  if (typeof text !== 'string') return undefined;
  const rgb = RGB.exec(text.trim());
  if (rgb !== null) {
    const [red = 0, green = 0, blue = 0] = rgb.slice(1).map(Number);
    return Math.max(red, green, blue) > 255 ? undefined : { red, green, blue };
  }
  const [, hex] = HEX.exec(text.trim()) ?? [];
  if (hex === undefined) return undefined;
  const long = hex.length === 3 ? Array.from(hex, (it) => it + it).join('') : hex;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return { red: part(0), green: part(2), blue: part(4) };
}

export function hexOf({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** As `pass.json` writes it; a colour that stood there as `#…` goes on that way. */
export function writtenLike(colour: Colour, before: unknown): string {
  if (typeof before === 'string' && before.trim().startsWith('#')) return hexOf(colour);
  return `rgb(${colour.red}, ${colour.green}, ${colour.blue})`;
}

/** WCAG 2: how bright a colour is to the eye, from 0 to 1. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((it) => {
    const part = it / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** What text on a phone in daylight needs: more than the 4.5 of a screen indoors. */
export const READS_WELL = 5.5;

const WHITE: Colour = { red: 255, green: 255, blue: 255 };
const BLACK: Colour = { red: 0, green: 0, blue: 0 };

/** The nearest relative of a colour that reads well on a ground: lighter or darker, as the ground has more room. */
export function readable(colour: Colour, ground: Colour, wanted = READS_WELL): Colour {
  if (contrast(colour, ground) >= wanted) return colour;
  const end = contrast(WHITE, ground) >= contrast(BLACK, ground) ? WHITE : BLACK;
  for (let step = 1; step < 100; step += 1) {
    const mixed = mix(colour, end, step / 100);
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return end;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (a: number, b: number) => Math.round(a + (b - a) * share);
  return {
    red: part(from.red, to.red),
    green: part(from.green, to.green),
    blue: part(from.blue, to.blue),
  };
}
