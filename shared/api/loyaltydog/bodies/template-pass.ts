import { z } from 'zod';

const line = z.string().nullish();
const flag = z.boolean().nullish();
const moment = z.iso.datetime({ offset: true }).nullish();
const whole = z.int().nullish();

// Objects are loose: what the vendor adds later must survive a round trip through the designer.

const barcodeFormat = z.enum([
  'PKBarcodeFormatPDF417',
  'PKBarcodeFormatQR',
  'PKBarcodeFormatAztec',
  'PKBarcodeFormatCode128',
]);

const barcode = z.looseObject({
  format: barcodeFormat,
  message: z.string(),
  messageEncoding: z.string().optional(),
  altText: line,
  verifier: flag,
  disabled: flag,
});

/** The old single barcode knows no Code 128; `barcodes` does. */
const legacyBarcode = barcode.extend({ format: barcodeFormat.exclude(['PKBarcodeFormatCode128']) });

const value = z.union([z.string(), z.number()]);
const style = z.enum(['None', 'Short', 'Medium', 'Long', 'Full'].map((it) => `PKDateStyle${it}` as const)).nullish();

const field = z.looseObject({
  key: z.string(),
  label: line,
  value,
  attributedValue: value.nullish(),
  changeMessage: line,
  textAlignment: z
    .enum(['Left', 'Center', 'Right', 'Justified', 'Natural'].map((it) => `PKTextAlignment${it}` as const))
    .nullish(),
  dataDetectorTypes: z
    .array(z.enum(['PhoneNumber', 'Link', 'Address', 'CalendarEvent'].map((it) => `PKDataDetectorType${it}` as const)))
    .nullish(),
  dateStyle: style,
  timeStyle: style,
  isRelative: flag,
  ignoresTimeZone: flag,
  numberStyle: z
    .enum(['Decimal', 'Percent', 'Scientific', 'SpellOut'].map((it) => `PKNumberStyle${it}` as const))
    .nullish(),
  currencyCode: line,
  googleHideOnCard: flag,
  googleHideOnBack: flag,
  googleFieldType: line,
  googleUri: line,
  googleLabel: line,
  googleValue: line,
});

const fields = z.array(field).optional();

const information = z.looseObject({
  headerFields: fields,
  primaryFields: fields,
  secondaryFields: fields,
  backFields: fields,
  auxiliaryFields: fields,
  transitType: z.enum(['Air', 'Train', 'Bus', 'Boat', 'Generic'].map((it) => `PKTransitType${it}` as const)).nullish(),
});

const ofStyle = information.nullish();

/** The design of a pass: PUT …/vouchers/{voucherId}/card. */
export const templatePass = z.looseObject({
  description: line,
  suppressStripShine: flag,
  sharing: z
    .looseObject({
      method: z.enum(['PKPassSharingMethodURL', 'PKPassSharingMethodDisabled']).optional(),
      url: line,
      text: line,
    })
    .nullish(),
  appLaunchURL: line,
  associatedApps: z.array(z.record(z.string(), z.unknown())).optional(),
  associatedStoreIdentifiers: z.array(z.int()).optional(),
  associatedPlayIdentifiers: z.array(z.string()).optional(),
  beacons: z
    .array(z.looseObject({ proximityUUID: z.string(), major: whole, minor: whole, relevantText: line }))
    .optional(),
  locations: z
    .array(
      z.looseObject({
        latitude: z.number().optional(),
        longitude: z.number().optional(),
        altitude: z.number().optional(),
        distance: z.number().nullish(),
        relevantText: line,
      }),
    )
    .optional(),
  barcodes: z.array(barcode).optional(),
  barcode: legacyBarcode.nullish(),
  labelColor: line,
  backgroundColor: line,
  foregroundColor: line,
  logoText: line,
  relevantDate: moment,
  expirationDate: moment,
  voided: flag,
  userInfo: z.record(z.string(), z.unknown()).nullish(),
  generic: ofStyle,
  coupon: ofStyle,
  storeCard: ofStyle,
  eventTicket: ofStyle,
  boardingPass: ofStyle,
});
export type TemplatePass = z.input<typeof templatePass>;
