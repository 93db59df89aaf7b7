import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imageType } from '#shared/api/loyaltydog/bodies/pass-images.ts';
import { imagesFor, passStyles } from '#shared/passes/styles.ts';
import type { TemplatePass } from '#shared/api/loyaltydog/bodies/template-pass.ts';
import { openStand, value, type Stand } from './stand.ts';

let stand: Stand;
let voucher: string;
beforeAll(async () => {
  stand = await openStand();
  voucher = value(await stand.shop.client.vouchers.create({ name: 'Designed' }, randomUUID())).id;
});
afterAll(() => stand.close());

const text = fc.string({ maxLength: 30 });
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: null });
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString());
const place = fc.integer({ min: -9_000_000, max: 9_000_000 }).map((it) => it / 100_000);
const formats = ['PKBarcodeFormatPDF417', 'PKBarcodeFormatQR', 'PKBarcodeFormatAztec'] as const;
const styles = ['None', 'Short', 'Medium', 'Long', 'Full'].map((it) => `PKDateStyle${it}`);
const part = <T>(shape: { [Name in keyof T]: fc.Arbitrary<T[Name]> }, requiredKeys: (keyof T & string)[] = []) =>
  fc.record(shape, { requiredKeys });

const barcode = (of: readonly string[]) =>
  part(
    {
      format: fc.constantFrom(...of),
      message: text,
      messageEncoding: text,
      altText: maybe(text),
      verifier: maybe(fc.boolean()),
      disabled: maybe(fc.boolean()),
    },
    ['format', 'message'],
  );

const field = part(
  {
    key: text,
    label: maybe(text),
    value: fc.oneof(text, fc.integer(), moment),
    attributedValue: maybe(fc.oneof(text, fc.integer())),
    changeMessage: maybe(text),
    textAlignment: maybe(
      fc.constantFrom('Left', 'Center', 'Right', 'Justified', 'Natural').map((it) => `PKTextAlignment${it}`),
    ),
    dataDetectorTypes: maybe(
      fc.array(
        fc.constantFrom('PhoneNumber', 'Link', 'Address', 'CalendarEvent').map((it) => `PKDataDetectorType${it}`),
      ),
    ),
    dateStyle: maybe(fc.constantFrom(...styles)),
    timeStyle: maybe(fc.constantFrom(...styles)),
    isRelative: maybe(fc.boolean()),
    ignoresTimeZone: maybe(fc.boolean()),
    numberStyle: maybe(
      fc.constantFrom('Decimal', 'Percent', 'Scientific', 'SpellOut').map((it) => `PKNumberStyle${it}`),
    ),
    currencyCode: maybe(text),
    googleHideOnCard: maybe(fc.boolean()),
    googleHideOnBack: maybe(fc.boolean()),
    googleFieldType: maybe(text),
    googleUri: maybe(text),
    googleLabel: maybe(text),
    googleValue: maybe(text),
  },
  ['key', 'value'],
);
const fields = fc.array(field, { maxLength: 3 });
const information = part({
  headerFields: fields,
  primaryFields: fields,
  secondaryFields: fields,
  backFields: fields,
  auxiliaryFields: fields,
  transitType: maybe(fc.constantFrom('Air', 'Train', 'Bus', 'Boat', 'Generic').map((it) => `PKTransitType${it}`)),
});

const design = part({
  description: maybe(text),
  suppressStripShine: maybe(fc.boolean()),
  sharing: maybe(
    part({
      method: fc.constantFrom('PKPassSharingMethodURL', 'PKPassSharingMethodDisabled'),
      url: maybe(text),
      text: maybe(text),
    }),
  ),
  appLaunchURL: maybe(text),
  associatedApps: fc.array(
    fc.dictionary(
      fc.string({ minLength: 1, maxLength: 5 }).filter((it) => it !== '__proto__'),
      text,
    ),
    { maxLength: 2 },
  ),
  associatedStoreIdentifiers: fc.array(fc.integer(), { maxLength: 3 }),
  associatedPlayIdentifiers: fc.array(text, { maxLength: 3 }),
  beacons: fc.array(
    part({ proximityUUID: text, major: maybe(fc.integer()), minor: maybe(fc.integer()), relevantText: maybe(text) }, [
      'proximityUUID',
    ]),
    { maxLength: 2 },
  ),
  locations: fc.array(
    part({ latitude: place, longitude: place, altitude: place, distance: maybe(place), relevantText: maybe(text) }),
    { maxLength: 2 },
  ),
  barcodes: fc.array(barcode([...formats, 'PKBarcodeFormatCode128']), { maxLength: 2 }),
  barcode: maybe(barcode(formats)),
  labelColor: maybe(text),
  backgroundColor: maybe(text),
  foregroundColor: maybe(text),
  logoText: maybe(text),
  relevantDate: maybe(moment),
  expirationDate: maybe(moment),
  voided: maybe(fc.boolean()),
  userInfo: maybe(fc.constant({ till: '2' })),
  generic: maybe(information),
  coupon: maybe(information),
  storeCard: maybe(information),
  eventTicket: maybe(information),
  boardingPass: maybe(information),
});

/** What the generator makes is a design by the documentation; the compiler can't know. */
function asDesign(it: unknown): TemplatePass {
  return JSON.parse(JSON.stringify(it));
}

const update = (it: unknown) => stand.shop.client.vouchers.updateDesign(voucher, asDesign(it), randomUUID());

describe('the design of a voucher’s pass', () => {
  test('whatever the documented bounds allow is taken, and read back as it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(design, async (it) => {
        stand.vendor.clock.move(1000);
        value(await update(it));
        expect(value(await stand.shop.client.vouchers.readDesign(voucher))).toEqual(asDesign(it));
      }),
      { numRuns: 150 },
    );
  });

  test('what the vendor adds later survives the round trip', async () => {
    const later = { nfc: { message: 'm' }, coupon: { primaryFields: [{ key: 'k', value: 'v', semantics: { a: 1 } }] } };
    value(await update(later));
    expect(value(await stand.shop.client.vouchers.readDesign(voucher))).toEqual(later);
  });

  test.each([
    [{ barcode: { format: 'PKBarcodeFormatCode128', message: 'm' } }, 'barcode.format'],
    [{ barcodes: [{ format: 'QR', message: 'm' }] }, 'barcodes.0.format'],
    [{ barcodes: [{ format: 'PKBarcodeFormatQR' }] }, 'barcodes.0.message'],
    [{ coupon: { primaryFields: [{ value: 'v' }] } }, 'coupon.primaryFields.0.key'],
    [{ coupon: { primaryFields: [{ key: 'k' }] } }, 'coupon.primaryFields.0.value'],
    [
      { generic: { backFields: [{ key: 'k', value: 'v', textAlignment: 'left' }] } },
      'generic.backFields.0.textAlignment',
    ],
    [
      { eventTicket: { headerFields: [{ key: 'k', value: 'v', dateStyle: 'Short' }] } },
      'eventTicket.headerFields.0.dateStyle',
    ],
    [{ boardingPass: { transitType: 'PKTransitTypeShip' } }, 'boardingPass.transitType'],
    [
      { storeCard: { auxiliaryFields: [{ key: 'k', value: 'v', numberStyle: 'Decimal' }] } },
      'storeCard.auxiliaryFields.0.numberStyle',
    ],
    [
      { coupon: { secondaryFields: [{ key: 'k', value: 'v', dataDetectorTypes: ['Link'] }] } },
      'coupon.secondaryFields.0.dataDetectorTypes.0',
    ],
    [{ beacons: [{ major: 1 }] }, 'beacons.0.proximityUUID'],
    [{ beacons: [{ proximityUUID: 'u', minor: 1.5 }] }, 'beacons.0.minor'],
    [{ locations: [{ latitude: 'north' }] }, 'locations.0.latitude'],
    [{ sharing: { method: 'PKPassSharingMethodMail' } }, 'sharing.method'],
    [{ associatedStoreIdentifiers: ['1'] }, 'associatedStoreIdentifiers.0'],
    [{ relevantDate: 'tomorrow' }, 'relevantDate'],
    [{ expirationDate: '2026-13-01' }, 'expirationDate'],
    [{ voided: 'no' }, 'voided'],
    [{ barcodes: null }, 'barcodes'],
  ])('%j is refused before it is sent, naming %s', async (it, named) => {
    const asked = stand.asked.length;
    expect(await update(it)).toMatchObject({ problem: { code: 'bad-request', field: named } });
    expect(stand.asked).toHaveLength(asked);
  });
});

describe('the images of a pass', () => {
  test('each style has the types that suit it, and every style a logo and an icon', () => {
    for (const style of passStyles) {
      expect(imagesFor(style)).toEqual(expect.arrayContaining(['logo', 'icon']));
      expect(imageType.options).toEqual(expect.arrayContaining([...imagesFor(style)]));
    }
    expect(imagesFor('boardingPass')).toContain('footer');
    expect(imagesFor('coupon')).not.toContain('thumbnail');
  });

  test('on an event ticket a strip shuts out background and thumbnail, and they it', () => {
    expect(imagesFor('eventTicket', ['strip'])).toEqual(['logo', 'icon', 'strip']);
    expect(imagesFor('eventTicket', ['thumbnail'])).toEqual(['logo', 'icon', 'background', 'thumbnail']);
  });
});
