import type { DesignBody } from '#shared/domain/design.ts';
import { colourOf, contrast, hexOf, readable, READS_WELL, type Colour } from '#shared/passes/colour.ts';
import {
  fieldGroups,
  imagesFor,
  roomFor,
  type FieldGroup,
  type ImageType,
  type PassStyle,
} from '#shared/passes/styles.ts';
import { valueAt } from '../../form/path.ts';

export interface LookField {
  readonly at: number;
  readonly label: string;
  readonly value: unknown;
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface PassLook {
  readonly style: PassStyle;
  readonly logoText: string;
  readonly fields: Readonly<Record<FieldGroup, readonly LookField[]>>;
  readonly colours: { readonly ground: Colour; readonly text: Colour; readonly labels: Colour };
  readonly barcode: BarcodeLook | undefined;
  readonly transit: string;
}

export interface BarcodeLook {
  readonly format: string;
  readonly message: string;
  readonly encoding: string;
  readonly altText: string;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What both wallets show when nothing is said: white, with black text. */
const NO_GROUND: Colour = { red: 255, green: 255, blue: 255 };
const NO_TEXT: Colour = { red: 0, green: 0, blue: 0 };

/** A design as it will be seen. Whatever is half typed is left out; nothing here can throw. */
export function passLook(body: DesignBody, style: PassStyle): PassLook {
  const text = colourOf(body['foregroundColor']) ?? NO_TEXT;
  return {
    style,
    logoText: textOf(body['logoText']),
    fields: Object.fromEntries(
      fieldGroups.map((group) => [group, fieldsOf(valueAt(body, [style, group]))]),
    ) as unknown as PassLook['fields'],
    colours: {
      ground: colourOf(body['backgroundColor']) ?? NO_GROUND,
      text,
      labels: colourOf(body['labelColor']) ?? text,
    },
    barcode: barcodeOf(body),
    transit: textOf(valueAt(body, [style, 'transitType'])).replace('PKTransitType', ''),
  };
}

function fieldsOf(list: unknown): LookField[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw: unknown, at) => {
    if (typeof raw !== 'object' || raw === null) return [];
    const field = raw as Record<string, unknown>;
    return [{ at, label: textOf(field['label']), value: field['value'], raw: field }];
  });
}

/** The first of the new list that is not switched off; the old single one where there is no list. */
function barcodeOf(body: DesignBody): BarcodeLook | undefined {
  const list: readonly unknown[] = Array.isArray(body['barcodes']) ? body['barcodes'] : [];
  const all = [...list, body['barcode']];
  const found = all.find((it) => typeof it === 'object' && it !== null && valueAt(it, ['disabled']) !== true);
  if (found === undefined) return undefined;
  return {
    format: textOf(valueAt(found, ['format'])),
    message: textOf(valueAt(found, ['message'])),
    encoding: textOf(valueAt(found, ['messageEncoding'])) || 'iso-8859-1',
    altText: textOf(valueAt(found, ['altText'])),
  };
}

/** Where Google shows a field, and in which words: its own label and value go before Apple's. */
export function googleFields({ fields }: PassLook, side: 'card' | 'back'): LookField[] {
  const groups: readonly FieldGroup[] =
    side === 'card' ? ['headerFields', 'secondaryFields', 'auxiliaryFields'] : fieldGroups;
  return groups
    .flatMap((group) => fields[group].map((field) => ({ group, field })))
    .filter(({ group, field: { raw } }) =>
      side === 'card' ? raw['googleHideOnCard'] !== true : group === 'backFields' && raw['googleHideOnBack'] !== true,
    )
    .map(({ field }) => asGoogle(field));
}

export function asGoogle(field: LookField): LookField {
  const { raw } = field;
  return {
    ...field,
    label: textOf(raw['googleLabel']) || field.label,
    value: textOf(raw['googleValue']) === '' ? field.value : raw['googleValue'],
  };
}

/** How many fields Google's card has room for. Ours: the vendor does not say how it maps them. */
export const GOOGLE_ROOM = 4;

export type Warning =
  | { readonly is: 'contrast'; readonly what: 'text' | 'labels'; readonly ratio: number; readonly better: string }
  | { readonly is: 'colour'; readonly what: 'backgroundColor' | 'foregroundColor' | 'labelColor' }
  | { readonly is: 'crowded'; readonly group: FieldGroup; readonly room: number; readonly values: readonly string[] }
  | { readonly is: 'google-leaves-out'; readonly values: readonly string[] }
  | { readonly is: 'strip-shuts-out' }
  | { readonly is: 'images-not-shown'; readonly types: readonly ImageType[] }
  | { readonly is: 'same-key'; readonly key: string }
  | { readonly is: 'no-barcode' }
  | { readonly is: 'encoding'; readonly encoding: string };

/** What a person should know before anybody else sees it. None of it keeps the design from being sent. */
export function warningsOf(body: DesignBody, look: PassLook, images: readonly ImageType[]): Warning[] {
  const { ground, text, labels } = look.colours;
  const weak = (what: 'text' | 'labels', colour: Colour): Warning[] =>
    contrast(colour, ground) < READS_WELL
      ? [{ is: 'contrast', what, ratio: contrast(colour, ground), better: hexOf(readable(colour, ground)) }]
      : [];
  const crowded = fieldGroups.flatMap((group): Warning[] => {
    const room = roomFor(look.style, group);
    const out = look.fields[group].slice(room).map(({ value }) => textOf(value));
    return out.length === 0 ? [] : [{ is: 'crowded', group, room, values: out }];
  });
  const left = googleFields(look, 'card')
    .slice(GOOGLE_ROOM)
    .map(({ value }) => textOf(value));
  const suiting = imagesFor(look.style);
  const strange = images.filter((type) => !suiting.includes(type));
  const shut = look.style === 'eventTicket' && images.includes('strip');
  const colours = (['backgroundColor', 'foregroundColor', 'labelColor'] as const).filter(
    (what) => textOf(body[what]) !== '' && colourOf(body[what]) === undefined,
  );
  const keys = fieldGroups.flatMap((group) => look.fields[group].map(({ raw }) => textOf(raw['key'])));
  const twice = keys.find((key, index) => key !== '' && keys.indexOf(key) !== index);
  return [
    ...colours.map((what): Warning => ({ is: 'colour', what })),
    ...weak('text', text),
    ...weak('labels', labels),
    ...(shut ? [{ is: 'strip-shuts-out' } as const] : []),
    ...(strange.length === 0 ? [] : [{ is: 'images-not-shown', types: strange } as const]),
    ...crowded,
    ...(left.length === 0 ? [] : [{ is: 'google-leaves-out', values: left } as const]),
    ...(twice === undefined ? [] : [{ is: 'same-key', key: twice } as const]),
    ...(look.barcode === undefined ? [{ is: 'no-barcode' } as const] : fits(look.barcode)),
  ];
}

/** Latin 1 has room for 256 signs, and scanners believe what the pass says. */
function fits({ encoding, message }: BarcodeLook): Warning[] {
  const single = /^(iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(encoding);
  const most = /ascii/i.test(encoding) ? 0x7f : 0xff;
  return single && Array.from(message).some((sign) => (sign.codePointAt(0) ?? 0) > most)
    ? [{ is: 'encoding', encoding }]
    : [];
}
