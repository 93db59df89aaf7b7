import { toSVG } from 'bwip-js/browser';

export type Bars = 'code128' | 'qrcode';

/** A number as a picture that readers take from paper. Holds nothing but the number. */
export function barsOf(number: string, bars: Bars): string {
  const svg = toSVG({
    bcid: bars,
    text: number,
    ...(bars === 'code128' ? { height: 11 } : {}),
    paddingwidth: bars === 'code128' ? 10 : 4,
    paddingheight: 2,
    backgroundcolor: 'ffffff',
  });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
