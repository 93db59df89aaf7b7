import { toSVG } from 'bwip-js/browser';

/** The bars of a card, as a picture that any reader takes from paper or from a bright screen. */
export function barcode(number: string): string {
  const kind = /^https?:/.test(number) || number.length > 24 ? 'qrcode' : 'code128';
  const svg = toSVG({
    bcid: kind,
    text: number,
    height: 12,
    paddingwidth: 10,
    paddingheight: 2,
    backgroundcolor: 'ffffff',
  });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
