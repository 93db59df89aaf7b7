import { barcodeDecoder, type BarcodeLayout } from './barcode.ts';
import type { Decoded, Decoder } from './decoded.ts';
import { bytesAt } from './slots.ts';

/**
 * The layout with AIM bytes: report 2, length, "]cm", 56 bytes of data, two vendor bytes, continued flag.
 * Honeywell's, Zebra's and most others' (LSR118 manual 455317; also what @point-of-sale assumes).
 */
export const withAim: BarcodeLayout = {
  reportId: 2,
  length: { bit: 8, size: 8 },
  aim: bytesAt(2, 3),
  data: bytesAt(5, 56),
  vendorSymbology: bytesAt(61, 2),
  continued: { bit: 63 * 8, size: 1 },
};

/** Newland FM420: same report id and size, no AIM bytes, so data begins at 2 (user guide, page 57). */
export const withoutAim: BarcodeLayout = {
  reportId: 2,
  length: { bit: 8, size: 8 },
  aim: [],
  data: bytesAt(2, 56),
  vendorSymbology: bytesAt(62, 1),
  continued: { bit: 63 * 8, size: 1 },
};

const vendors: Readonly<Record<number, BarcodeLayout>> = {
  0x0c2e: withAim, // Honeywell, Metrologic
  0x23d0: withAim, // Honeywell
  0x0536: withAim, // Hand Held Products, now Honeywell
  0x05e0: withAim, // Zebra, Symbol
  0x05f9: withAim, // Datalogic
  0x11fa: withAim, // Code Corporation
  0x1eab: withoutAim, // Newland
};

export function knownBarcodeLayouts(vendorId: number): readonly BarcodeLayout[] | undefined {
  const layout = vendors[vendorId];
  return layout === undefined ? undefined : [layout];
}

/**
 * For a bar-code reader of an unknown maker whose system hides its description (Windows): each code is tried in
 * both layouts, by where the AIM sign would stand. Whoever uses this says that it guesses.
 */
export function guessingDecoder(): Decoder {
  const both = [barcodeDecoder([withAim]), barcodeDecoder([withoutAim])] as const;
  let chosen: Decoder | undefined;
  return {
    feed(report, at): Decoded {
      chosen ??= guess(report) ? both[0] : both[1];
      const answer = chosen.feed(report, at);
      if (chosen.waitsUntil === undefined) chosen = undefined;
      return answer;
    },
    get waitsUntil() {
      return chosen?.waitsUntil;
    },
    expire() {
      const answer = chosen?.expire();
      chosen = undefined;
      return answer;
    },
  };
}

/** AIM bytes are there as "]cm", or all zero in front of data that is not. */
function guess(report: Uint8Array): boolean {
  const [, length = 0, first = 0, letter = 0, modifier = 0, data = 0] = report;
  const spoken = first === 0x5d && isLetter(letter) && isLetterOrDigit(modifier);
  const silent = first === 0 && letter === 0 && modifier === 0 && (data !== 0 || length === 0);
  // A reader without AIM bytes may be set to send "]cm" in front of its data: then the length counts it.
  const countedAsData = spoken && length > 3 && report[2 + length] === 0 && report[2 + length - 1] !== 0;
  return silent || (spoken && !countedAsData);
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function isLetterOrDigit(byte: number): boolean {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}
