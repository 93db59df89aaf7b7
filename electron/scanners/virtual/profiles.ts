/** A reader as it would introduce itself on the bus. */
export interface ReaderProfile {
  readonly vendorId: number;
  readonly productId: number;
  readonly manufacturer: string;
  readonly product: string;
  readonly kind: 'barcode' | 'magstripe';
  /** The report descriptor, in hexadecimal. */
  readonly descriptor: string;
}

/**
 * The layout that Honeywell, Zebra and Datalogic share: report 2 holds a length, three AIM bytes, 56 bytes of data, the
 * maker's code id and the continued flag; report 4 triggers and beeps; 253 takes commands.
 */
const withAim = `
  05 8C 09 02 A1 01
    09 12 A1 02 85 02 15 00 26 FF 00 75 08 95 01 05 01 09 3B 81 02
      95 03 05 8C 09 FB 09 FC 09 FD 81 02
      95 38 09 FE 82 02 01
      06 66 FF 95 02 09 04 09 00 81 02
      05 8C 25 01 75 01 95 08 09 FF 81 02 C0
    09 14 A1 02 85 04 15 00 25 01 75 01 95 08
      09 00 09 5F 09 60 09 00 09 00 09 85 09 86 91 86 C0
    06 66 FF 75 08 26 FF 00 09 03 A1 02 85 FE 95 01 09 03 B2 82 01 C0
    09 01 A1 02 85 FD 95 01 09 21 91 02 95 3E 09 22 92 82 01 C0
  C0`;

/** Newland FM420: the same report id and length, no AIM bytes, a symbology byte of its own behind the data. */
const withoutAim = `
  05 8C 09 02 A1 01
    09 12 A1 02 85 02 15 00 26 FF 00 75 08 95 01 05 01 09 3B 81 02
      05 8C 95 38 09 FE 82 02 01
      95 04 81 03
      95 01 06 66 FF 09 04 81 02
      05 8C 25 01 75 01 95 01 09 FF 81 02 95 07 81 03 C0
  C0`;

/** No report ids, no length: the data comes first, the AIM bytes last. Nothing forbids it. */
const unusual = `
  05 8C 09 02 A1 01 09 12 A1 02
    25 01 75 01 95 01 09 FF 81 02 75 07 81 03
    26 FF 00 75 08 95 1E 09 FE 82 02 01
    95 03 19 FB 29 FD 81 02
  C0 C0`;

/** MagTek SureSwipe (99875191): a vendor page with statuses, lengths, card type and three tracks of 110 bytes. */
const sureSwipe = `
  06 00 FF 09 01 A1 01 15 00 26 FF 00 75 08
    95 03 09 20 09 21 09 22 81 02
    95 03 09 28 09 29 09 2A 81 02
    95 01 09 38 81 02
    95 6E 09 30 82 02 01 95 6E 09 31 82 02 01 95 6E 09 32 82 02 01
    95 18 09 20 B2 02 01
  C0`;

/** ID TECH MiniMag II: nothing but bytes; what they mean is in its manual. */
const miniMag = `
  06 00 FF 09 01 A1 01 15 00 26 FF 00 75 08
    96 FD 01 09 01 82 02 01 95 08 09 02 B2 02 01
  C0`;

/** The magnetic-stripe page of the HID Point of Sale Usage Tables 1.02. */
const stripePage = `
  05 8E 09 01 A1 01 85 01 15 00 26 FF 00 75 08
    95 03 09 11 09 12 09 13 81 02
    95 4F 09 21 82 02 01 95 28 09 22 82 02 01 95 6B 09 23 82 02 01
  C0`;

/** Readers to play with: their introduction is real, and what they send goes the way of a real one. */
export const readerProfiles = {
  honeywell: {
    vendorId: 0x0c2e,
    productId: 0x0b87,
    manufacturer: 'Honeywell',
    product: 'Voyager 1470g',
    kind: 'barcode',
    descriptor: withAim,
  },
  zebra: {
    vendorId: 0x05e0,
    productId: 0x1a00,
    manufacturer: 'Zebra',
    product: 'DS2208',
    kind: 'barcode',
    descriptor: withAim,
  },
  newland: {
    vendorId: 0x1eab,
    productId: 0x1a03,
    manufacturer: 'Newland',
    product: 'FM420',
    kind: 'barcode',
    descriptor: withoutAim,
  },
  unusual: {
    vendorId: 0x1209,
    productId: 0x0c0d,
    manufacturer: 'Nobody',
    product: 'Back-to-front reader',
    kind: 'barcode',
    descriptor: unusual,
  },
  magtek: {
    vendorId: 0x0801,
    productId: 0x0002,
    manufacturer: 'MagTek',
    product: 'SureSwipe',
    kind: 'magstripe',
    descriptor: sureSwipe,
  },
  idtech: {
    vendorId: 0x0acd,
    productId: 0x0500,
    manufacturer: 'ID TECH',
    product: 'MiniMag II',
    kind: 'magstripe',
    descriptor: miniMag,
  },
  stripe: {
    vendorId: 0x1209,
    productId: 0x0c0e,
    manufacturer: 'Nobody',
    product: 'Stripe reader',
    kind: 'magstripe',
    descriptor: stripePage,
  },
} satisfies Record<string, ReaderProfile>;
export type ProfileName = keyof typeof readerProfiles;

export function descriptorOf(profile: ReaderProfile): Uint8Array {
  return Uint8Array.from(profile.descriptor.trim().split(/\s+/), (it) => Number.parseInt(it, 16));
}
