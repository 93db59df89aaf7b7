import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cropped } from '#renderer/programs/wallet/crop.ts';
import { fieldText } from '#renderer/programs/wallet/preview/field-text.ts';
import { GOOGLE_ROOM, passLook, warningsOf } from '#renderer/programs/wallet/preview/pass-look.ts';
import { sectionOf, sections } from '#renderer/programs/wallet/section-of.ts';
import { inStyle, shownStyle, stylesIn } from '#renderer/programs/wallet/style-of.ts';
import { templatePass } from '#shared/api/loyaltydog/bodies/template-pass.ts';
import { fieldGroups, imageTypes, passStyles } from '#shared/passes/styles.ts';

const style = fc.constantFrom(...passStyles);
const json = fc.jsonValue({ maxDepth: 3 });
/** Bodies with members of the right names and whatever in them: what a form holds while somebody types. */
const halfTyped = fc.dictionary(fc.constantFrom(...Object.keys(templatePass.shape)), json);

describe('the look of a pass', () => {
  test('of a body that is half typed, or nonsense, is a look and a list of warnings, and never a fall', () => {
    fc.assert(
      fc.property(halfTyped, style, fc.subarray([...imageTypes]), (body, as, images) => {
        const look = passLook(body, as);
        expect(Array.isArray(warningsOf(body, look, images))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('every value is text, whatever its styles and currency are', () => {
    const styles = fc.constantFrom(undefined, 'PKDateStyleShort', 'PKDateStyleFull', 'PKDateStyleNone', 'x', 4);
    const raw = fc.record({
      currencyCode: fc.constantFrom(undefined, 'EUR', 'JPY', 'E', '', 'EURO', 7),
      numberStyle: fc.constantFrom(
        undefined,
        'PKNumberStylePercent',
        'PKNumberStyleScientific',
        'PKNumberStyleDecimal',
      ),
      dateStyle: styles,
      timeStyle: styles,
    });
    fc.assert(
      fc.property(json, raw, fc.constantFrom('en-GB', 'ar-KW-u-nu-arab', 'de-DE'), (value, how, locale) => {
        expect(typeof fieldText(value, how, locale)).toBe('string');
      }),
    );
    expect(fieldText(5, { currencyCode: 'EUR' }, 'en-GB')).toBe('€5.00');
    expect(fieldText('2026-05-31T12:00:00Z', { dateStyle: 'PKDateStyleLong', ignoresTimeZone: true }, 'en-GB')).toBe(
      '31 May 2026',
    );
  });

  test('labels too near to their ground are said, with a colour that is near and reads well', () => {
    const body = { backgroundColor: '#17443a', foregroundColor: '#fff', labelColor: '#7fae9c', coupon: {} };
    expect(warningsOf(body, passLook(body, 'coupon'), [])).toContainEqual(
      expect.objectContaining({ is: 'contrast', what: 'labels', better: '#9CC1B3' }),
    );
    const better = { ...body, labelColor: '#9CC1B3', barcodes: [{ format: 'PKBarcodeFormatQR', message: 'm' }] };
    expect(warningsOf(better, passLook(better, 'coupon'), [])).toEqual([]);
  });

  test('what a style has no room for is named, and what Google leaves out as well', () => {
    const field = (value: string) => ({ key: value, value });
    const body = {
      generic: { primaryFields: [field('a'), field('b')], secondaryFields: Array.from('12345', (it) => field(it)) },
    };
    const warnings = warningsOf(body, passLook(body, 'generic'), ['strip']);
    expect(warnings).toContainEqual({ is: 'crowded', group: 'primaryFields', room: 1, values: ['b'] });
    expect(warnings).toContainEqual({ is: 'crowded', group: 'secondaryFields', room: 4, values: ['5'] });
    expect(warnings).toContainEqual({ is: 'google-leaves-out', values: ['5'] });
    expect(warnings).toContainEqual({ is: 'images-not-shown', types: ['strip'] });
    expect(GOOGLE_ROOM).toBe(4);
  });

  test('signs that the encoding of a bar code can’t write are said', () => {
    const body = (encoding: string) => ({
      barcodes: [{ format: 'PKBarcodeFormatQR', message: 'Łódź', messageEncoding: encoding }],
    });
    const said = (encoding: string) =>
      warningsOf(body(encoding), passLook(body(encoding), 'coupon'), []).filter(({ is }) => is === 'encoding');
    expect(said('iso-8859-1')).toHaveLength(1);
    expect(said('utf-8')).toEqual([]);
  });
});

describe('another style', () => {
  const information = fc.record(
    Object.fromEntries(
      fieldGroups.map((group) => [
        group,
        fc.array(fc.record({ key: fc.string(), value: fc.string() }), { maxLength: 2 }),
      ]),
    ),
    { requiredKeys: [] },
  );

  test('takes all fields along, and going back brings the same design', () => {
    fc.assert(
      fc.property(information, style, style, (fields, from, to) => {
        const body = { logoText: 'x', later: { kept: true }, [from]: fields };
        const moved = inStyle(body, from, to, false);
        expect(stylesIn(moved)).toEqual([to]);
        expect(moved[to]).toMatchObject(fields);
        expect(templatePass.safeParse(moved).success).toBe(true);
        const back = inStyle(moved, to, from, false);
        const { transitType: _, ...rest } = back[from] as Record<string, unknown>;
        expect({ ...back, [from]: rest }).toEqual(body);
      }),
    );
  });

  test('never overwrites a style that has fields of its own', () => {
    const body = { coupon: { primaryFields: [] }, generic: { backFields: [{ key: 'k', value: 'v' }] } };
    expect(inStyle(body, 'coupon', 'generic', false)).toBe(body);
    expect(shownStyle(body, 'generic')).toBe('generic');
    expect(shownStyle(body, undefined)).toBe('coupon');
  });
});

test('each part of a crop lies inside its file, and has the shape of its frame', () => {
  const side = fc.integer({ min: 1, max: 4000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({ width: side, height: side }),
      fc.record({ width: side, height: side }),
      fc.record({ zoom: fc.double({ min: 1, max: 4, noNaN: true }), x: share, y: share, whole: fc.boolean() }),
      (file, frame, crop) => {
        const { from, to } = cropped(file, frame, crop);
        const slack = 1e-6;
        expect(from.x).toBeGreaterThanOrEqual(0);
        expect(from.x + from.width).toBeLessThanOrEqual(file.width + slack);
        expect(from.y + from.height).toBeLessThanOrEqual(file.height + slack);
        expect(to.x + to.width).toBeLessThanOrEqual(frame.width + slack);
        expect((from.width * to.height) / (from.height * to.width)).toBeCloseTo(1, 5);
      },
    ),
  );
});

test('each field of the pass has a page where it is shaped', () => {
  for (const name of Object.keys(templatePass.shape)) expect(sections).toContain(sectionOf([name]));
  expect(sectionOf(['coupon', 'backFields', 0, 'value'])).toBe('back');
  expect(sectionOf(['barcodes', 0, 'format'])).toBe('barcode');
});
