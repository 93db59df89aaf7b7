import { usage } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';
import type { Decoded, Decoder } from './decoded.ts';
import { bytesAt, bytesReader, inputSlots, valueAt, type Named, type Slot } from './slots.ts';
import { textOf, withoutLineEnd } from './text.ts';

/** Where a swipe's report keeps one of its three tracks. */
export interface TrackLayout {
  readonly track: 1 | 2 | 3;
  readonly status: Slot | undefined;
  readonly length: Slot | undefined;
  readonly data: readonly Slot[];
}

export interface SwipeLayout {
  readonly reportId: number;
  readonly tracks: readonly TrackLayout[];
}

/** What the two magstripe vocabularies call the parts of a swipe: the usage of track 1; 2 and 3 follow it. */
const vocabularies = [
  // HID Point of Sale Usage Tables 1.02, page 0x8E. It has no word for a track that could not be read.
  { page: 0x8e, status: undefined, length: 0x11, data: 0x21 },
  // MagTek's own page; ID TECH readers that imitate MagTek speak it too.
  { page: 0xff00, status: 0x20, length: 0x28, data: 0x30 },
] as const;

/** Finds the swipes in the device's own description. */
export function swipeLayouts(descriptor: ReportDescriptor): SwipeLayout[] {
  return [...inputSlots(descriptor)].flatMap(([reportId, slots]) => {
    for (const words of vocabularies) {
      const tracks = ([1, 2, 3] as const).flatMap((track) => trackIn(slots, words, track));
      // A vendor's page may mean anything; only with lengths and data is it a stripe.
      const sure = words.page === 0x8e || tracks.some((it) => it.length !== undefined);
      if (tracks.length > 0 && sure) return [{ reportId, tracks }];
    }
    return [];
  });
}

function trackIn(slots: readonly Named[], words: (typeof vocabularies)[number], track: 1 | 2 | 3): TrackLayout[] {
  const all = (first: number) => slots.filter((it) => it.usage === usage(words.page, first + track - 1));
  const data = all(words.data).filter((it) => it.size === 8);
  if (data.length === 0) return [];
  const status = words.status === undefined ? undefined : all(words.status)[0];
  return [{ track, status, length: all(words.length)[0], data }];
}

/** MagTek's and ID TECH's layout with room for `each` bytes per track: statuses, lengths, card type, then the tracks. */
export function spacedTracks(each: number): SwipeLayout {
  const byte = (at: number): Slot => ({ bit: at * 8, size: 8 });
  const tracks = ([1, 2, 3] as const).map((track) => ({
    track,
    status: byte(track - 1),
    length: byte(track + 2),
    data: bytesAt(7 + (track - 1) * each, each),
  }));
  return { reportId: 0, tracks };
}

/** ID TECH's own layout packs the tracks without room between: bytes 7 and 8 say how long they are together. */
function packedTracks(report: Uint8Array): SwipeLayout | undefined {
  const lengths = [...report.subarray(3, 6)];
  const total = (report[7] ?? 0) + (report[8] ?? 0) * 256;
  if (report.length < 9 + total || total === 0 || lengths.reduce((sum, it) => sum + it, 0) !== total) return undefined;
  let at = 9;
  const byte = (where: number): Slot => ({ bit: where * 8, size: 8 });
  const tracks = ([1, 2, 3] as const).map((track) => {
    const data = bytesAt(at, lengths[track - 1] ?? 0);
    at += data.length;
    return { track, status: byte(track - 1), length: byte(track + 2), data };
  });
  return { reportId: 0, tracks };
}

const starts = { 1: '%', 2: ';', 3: '+' } as const;
/** Track 3 may come with the sentinel it has on the card (";") or with one of its own. */
const startSigns = { 1: /^%/, 2: /^;/, 3: /^[+;#!]/ } as const;

export interface SwipeHabits {
  /** ID TECH: a report is packed wherever its lengths add up, else it imitates MagTek. */
  readonly packed?: boolean;
}

/** A whole swipe comes in one report, so nothing is ever held. */
export function swipeDecoder(layouts: readonly SwipeLayout[], { packed = false }: SwipeHabits = {}): Decoder {
  const reports = new Map(layouts.map((it) => [it.reportId, it]));
  const only = reports.get(0);
  return {
    feed(report) {
      const layout = (packed ? packedTracks(report) : undefined) ?? only ?? reports.get(report[0] ?? -1);
      return layout === undefined ? { kind: 'ignored', why: 'other-report' } : readSwipe(report, layout);
    },
    waitsUntil: undefined,
    expire: () => undefined,
  };
}

function readSwipe(report: Uint8Array, { tracks }: SwipeLayout): Decoded {
  let text = '';
  let failed = false;
  for (const { track, status, length, data } of tracks) {
    const failure = status === undefined ? 0 : valueAt(report, status);
    const room = bytesReader(data)(report);
    const size = length === undefined ? trimmed(room) : valueAt(report, length);
    if (failure === undefined || room === undefined || size === undefined)
      return { kind: 'malformed', why: 'truncated' };
    if (size > room.length) return { kind: 'malformed', why: 'bad-length' };
    // Bit 0 alone is the error; MagTek reserves the others.
    if ((failure & 1) !== 0) {
      failed = true;
      continue;
    }
    const bytes = room.subarray(0, size);
    if (bytes.some((it) => it > 0x7e || (it < 0x20 && it !== 0x0d && it !== 0x0a))) {
      return { kind: 'malformed', why: 'encrypted' };
    }
    text += withSentinels(withoutLineEnd(textOf(bytes)), track);
  }
  if (text !== '') return { kind: 'read', text, aim: null, symbology: 'magstripe' };
  return failed ? { kind: 'malformed', why: 'unreadable-track' } : { kind: 'ignored', why: 'empty' };
}

function trimmed(room: Uint8Array | undefined): number | undefined {
  const end = room?.indexOf(0);
  return end === -1 ? room?.length : end;
}

/** Some readers strip the sentinels; what the track means is told by them. */
function withSentinels(data: string, track: 1 | 2 | 3): string {
  // A reader writes "%E?", ";E?" or "+E?" for a track that it could not make out (MagTek, keyboard and HID alike).
  if (data === '' || /^[%;+]E\??$/.test(data)) return '';
  const started = startSigns[track].test(data) ? starts[track] + data.slice(1) : starts[track] + data;
  return started.includes('?') ? started : `${started}?`;
}
