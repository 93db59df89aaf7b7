import type { Symbology } from '#shared/codes/symbology.ts';
import { pageOf } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';
import { barcodeDecoder, barcodeLayouts } from './barcode.ts';
import type { Decoder } from './decoded.ts';
import { keyboardDecoder, keyFields } from './keyboard.ts';
import { guessingDecoder, knownBarcodeLayouts } from './known.ts';
import { spacedTracks, swipeDecoder, swipeLayouts } from './magstripe.ts';

/** What tells which decoder a device needs. */
export interface Described {
  readonly vendorId: number;
  readonly productId: number;
  /** The application collections of the device, as the system lists them. */
  readonly uses: readonly { readonly page: number; readonly id: number }[];
  readonly descriptor: ReportDescriptor | undefined;
}

export interface Plan {
  readonly mode: 'barcode' | 'magstripe' | 'keyboard';
  /** Where the layout comes from: the device's own words, our table, or a look at the bytes. */
  readonly basis: 'described' | 'known' | 'guessed';
  decoder(): Decoder;
}

const MAGTEK = 0x0801;
const IDTECH = 0x0acd;
const HONEYWELL = new Set([0x0c2e, 0x0536, 0x23d0]);

/** Code IDs of Honeywell readers, for firmware that leaves the AIM bytes empty (Honeywell user guides, "Symbology Charts"). */
const honeywellCodes: ReadonlyMap<number, Symbology> = new Map(
  Object.entries({
    a: 'codabar',
    b: 'code-39',
    c: 'ean-upc',
    d: 'ean-upc',
    D: 'ean-upc',
    E: 'ean-upc',
    e: 'interleaved-2-of-5',
    i: 'code-93',
    I: 'gs1-128',
    j: 'code-128',
    r: 'pdf417',
    s: 'qr',
    w: 'data-matrix',
    x: 'maxicode',
    y: 'databar',
    z: 'aztec',
  } satisfies Record<string, Symbology>).map(([code, symbology]) => [code.charCodeAt(0), symbology]),
);

/** How to read this device, or undefined when it is no reader of ours: a mouse, a keyboard, somebody's gadget. */
export function planFor(device: Described): Plan | undefined {
  const { vendorId, descriptor } = device;
  const habits = HONEYWELL.has(vendorId) ? { symbologies: honeywellCodes } : {};
  const barcodes = descriptor === undefined ? [] : barcodeLayouts(descriptor);
  if (barcodes.length > 0) {
    return { mode: 'barcode', basis: 'described', decoder: () => barcodeDecoder(barcodes, habits) };
  }
  const packed = vendorId === IDTECH;
  const swipes = descriptor === undefined ? [] : swipeLayouts(descriptor);
  if (swipes.length > 0) {
    return { mode: 'magstripe', basis: 'described', decoder: () => swipeDecoder(swipes, { packed }) };
  }
  const keys = descriptor === undefined ? [] : keyFields(descriptor);
  if (keys.length > 0) return { mode: 'keyboard', basis: 'described', decoder: () => keyboardDecoder(keys) };
  const known = device.uses.some((it) => it.page === 0x8c) ? knownBarcodeLayouts(vendorId) : undefined;
  if (known !== undefined) {
    return { mode: 'barcode', basis: 'known', decoder: () => barcodeDecoder(known, habits) };
  }
  if ((vendorId === MAGTEK || vendorId === IDTECH) && device.uses.some((it) => it.page === 0xff00)) {
    const room = [spacedTracks(110)];
    return { mode: 'magstripe', basis: 'known', decoder: () => swipeDecoder(room, { packed }) };
  }
  if (device.uses.some((it) => it.page === 0x8c) || describes(descriptor, 0x8c)) {
    return { mode: 'barcode', basis: 'guessed', decoder: guessingDecoder };
  }
  return undefined;
}

function describes(descriptor: ReportDescriptor | undefined, page: number): boolean {
  return descriptor?.applications.some((it) => pageOf(it.usage) === page) ?? false;
}
