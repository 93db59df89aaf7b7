import { splitAim, symbologyOfAim, type Symbology } from '#shared/codes/symbology.ts';
import { usage } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';
import type { Decoded, Decoder, MalformedWhy } from './decoded.ts';
import { bytesReader, inputSlots, isVendorPage, valueAt, type Slot } from './slots.ts';
import { textOf, withoutLineEnd } from './text.ts';

/** Where one input report of a bar-code reader keeps what. */
export interface BarcodeLayout {
  /** 0 where the device numbers no reports. */
  readonly reportId: number;
  readonly data: readonly Slot[];
  readonly length: Slot | undefined;
  readonly aim: readonly Slot[];
  readonly vendorSymbology: readonly Slot[];
  readonly continued: Slot | undefined;
}

const PAGE = 0x8c;
const DECODED_DATA = usage(PAGE, 0xfe);
const CONTINUED = usage(PAGE, 0xff);
const AIM = [usage(PAGE, 0xfb), usage(PAGE, 0xfc), usage(PAGE, 0xfd)];
/** Generic Desktop "Byte Count": the bar-code page itself has no word for a length. */
const BYTE_COUNT = usage(0x01, 0x3b);

/** Finds the scanned-data reports in the device's own description, in whatever order it keeps their parts. */
export function barcodeLayouts(descriptor: ReportDescriptor): BarcodeLayout[] {
  return [...inputSlots(descriptor)].flatMap(([reportId, slots]) => {
    const all = (wanted: number) => slots.filter((it) => it.usage === wanted);
    const data = all(DECODED_DATA);
    if (data.length === 0) return [];
    return {
      reportId,
      data,
      length: all(BYTE_COUNT)[0],
      aim: AIM.flatMap(all).slice(0, 3),
      vendorSymbology: slots.filter((it) => isVendorPage(it.usage) && it.size === 8),
      continued: all(CONTINUED)[0],
    };
  });
}

/** A reader sends the parts of one code some milliseconds apart; a second is a part that won't come. */
const PATIENCE = 1_000;
const SHORT_PATIENCE = 60;
const LONGEST = 16_384;

export interface BarcodeHabits {
  /** What the reader's own symbology byte means, where its maker published it. */
  readonly symbologies?: ReadonlyMap<number, Symbology>;
}

/** Joins the reports of one reader to codes. */
export function barcodeDecoder(layouts: readonly BarcodeLayout[], habits: BarcodeHabits = {}): Decoder {
  const reports = new Map(layouts.map((it) => [it.reportId, { ...it, read: bytesReader(it.data) }]));
  const only = reports.get(0);
  let held: Held | undefined;

  function take(report: Uint8Array, at: number): Decoded {
    const layout = only ?? reports.get(report[0] ?? -1);
    if (layout === undefined) return { kind: 'ignored', why: 'other-report' };
    const data = layout.read(report);
    const more = layout.continued === undefined ? 0 : valueAt(report, layout.continued);
    const length = layout.length === undefined ? lengthOf(data) : valueAt(report, layout.length);
    if (data === undefined || more === undefined || length === undefined) return spoilt('truncated');
    if (length > data.length) return spoilt('bad-length');
    const part = data.subarray(0, length);
    if (held?.spoilt === true) {
      // The tail of a code whose beginning was no good must not pass for a code of its own.
      held = more === 0 ? undefined : { ...held, until: at + PATIENCE };
      return { kind: 'ignored', why: more === 0 ? 'empty' : 'more-follows' };
    }
    if (held === undefined && more === 0 && !mayGoOn(layout, length)) {
      return finished([part], length, symbologyIn(report, layout, habits));
    }
    const before = held ?? { parts: [], size: 0, ...symbologyIn(report, layout, habits) };
    const size = before.size + part.length;
    if (size > LONGEST) {
      held = more === 0 ? undefined : { ...before, parts: [], spoilt: true, until: at + PATIENCE };
      return { kind: 'malformed', why: 'too-long' };
    }
    // A copy: the report's bytes are the system's, and will be used again.
    const now = { ...before, parts: [...before.parts, part.slice()], size };
    const complete = mayGoOn(layout, length);
    if (more !== 0 || complete) {
      held = { ...now, until: at + (complete ? SHORT_PATIENCE : PATIENCE), complete };
      return { kind: 'ignored', why: 'more-follows' };
    }
    held = undefined;
    return finished(now.parts, size, now);
  }

  function spoilt(why: MalformedWhy): Decoded {
    held = undefined;
    return { kind: 'malformed', why };
  }

  return {
    feed: take,
    get waitsUntil() {
      return held?.until;
    },
    expire() {
      const left = held;
      held = undefined;
      if (left === undefined || left.spoilt === true) return undefined;
      return left.complete === true ? finished(left.parts, left.size, left) : { kind: 'malformed', why: 'incomplete' };
    },
  };
}

/** Where a device has no continued flag, a report filled to the brim may be the first of several. */
function mayGoOn({ continued, length, data }: BarcodeLayout, size: number): boolean {
  return continued === undefined && length !== undefined && size === data.length;
}

interface Said {
  readonly aim: string | null;
  readonly symbology: Symbology;
}

interface Held extends Said {
  readonly parts: readonly Uint8Array[];
  readonly size: number;
  readonly until?: number;
  readonly spoilt?: boolean;
  /** Good as it stands, should nothing follow. */
  readonly complete?: boolean;
}

function finished(parts: readonly Uint8Array[], size: number, { aim, symbology }: Said): Decoded {
  const bytes = parts.length === 1 ? (parts[0] ?? new Uint8Array()) : join(parts, size);
  const text = withoutLineEnd(textOf(bytes));
  if (text === '') return { kind: 'ignored', why: 'empty' };
  if (aim !== null) return { kind: 'read', text, aim, symbology };
  const split = splitAim(text);
  if (split.aim === null || split.rest === '') return { kind: 'read', text, aim: null, symbology };
  return { kind: 'read', text: split.rest, aim: split.aim, symbology: symbologyOfAim(split.aim) };
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where the report has no length, the zeros behind the data are filling. */
function lengthOf(data: Uint8Array | undefined): number | undefined {
  let length = data?.length;
  while (length !== undefined && length > 0 && data?.[length - 1] === 0) length -= 1;
  return length;
}

/** What AIM bytes say, once worked out: a shop's readers send the same two or three all day. */
const saidBefore = new Map<number, Said>();

function symbologyIn(report: Uint8Array, layout: BarcodeLayout, { symbologies }: BarcodeHabits): Said {
  let bytes = 0;
  for (const slot of layout.aim) bytes = bytes * 256 + ((valueAt(report, slot) ?? 0) & 0xff);
  if (bytes !== 0) {
    const said = saidBefore.get(bytes) ?? saidBy(bytes);
    if (saidBefore.size < 1_000) saidBefore.set(bytes, said);
    if (said.aim !== null) return said;
  }
  for (const slot of layout.vendorSymbology) {
    const known = symbologies?.get(valueAt(report, slot) ?? 0);
    if (known !== undefined) return { aim: null, symbology: known };
  }
  return unsaid;
}

const unsaid: Said = { aim: null, symbology: 'unknown' };

function saidBy(bytes: number): Said {
  const signs = [bytes >> 16, (bytes >> 8) & 0xff, bytes & 0xff].filter((it) => it !== 0);
  const said = String.fromCharCode(...signs);
  // Some readers keep "]E0" there, some "E0".
  if (!/^\]?[A-Za-z][0-9A-Za-z]$/.test(said)) return unsaid;
  const aim = said.startsWith(']') ? said : `]${said}`;
  return { aim, symbology: symbologyOfAim(aim) };
}
