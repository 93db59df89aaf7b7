import { barcodeLayouts } from '../decode/barcode.ts';
import { swipeLayouts, type TrackLayout } from '../decode/magstripe.ts';
import type { Slot } from '../decode/slots.ts';
import { reportLength } from '../descriptor/field.ts';
import { parseDescriptor } from '../descriptor/parse.ts';
import { splitTracks } from '#shared/codes/tracks.ts';
import { descriptorOf, type ReaderProfile } from './profiles.ts';

/** The reports in which a reader of this kind would send the code: the way back from what the decoders do. */
export function reportsFor(profile: ReaderProfile, code: string, aim: string | null = null): Uint8Array[] {
  if (profile.kind === 'barcode') return barcodeReports(profile, code, aim);
  const tracks = tracksOf(code);
  return [profile.vendorId === 0x0acd ? packedSwipe(tracks) : spacedSwipe(profile, tracks)];
}

function barcodeReports(profile: ReaderProfile, code: string, aim: string | null): Uint8Array[] {
  const { fields } = parseDescriptor(descriptorOf(profile));
  const layout = barcodeLayouts({ fields, applications: [], numbered: false, oddities: [] })[0];
  if (layout === undefined) throw new TypeError(`${profile.product} has no scanned-data report`);
  const length = reportLength(fields, 'input', layout.reportId);
  // A reader without AIM bytes is set to send "]cm" in front of its data.
  const bytes = new TextEncoder().encode(layout.aim.length === 0 ? `${aim ?? ''}${code}` : code);
  const room = layout.data.length;
  const reports: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += room) {
    const part = bytes.subarray(at, at + room);
    const report = new Uint8Array(length);
    if (layout.reportId !== 0) report[0] = layout.reportId;
    if (layout.length !== undefined) put(report, layout.length, part.length);
    for (const [i, slot] of layout.aim.entries()) put(report, slot, aim?.charCodeAt(i) ?? 0);
    for (const [i, byte] of part.entries()) put(report, layout.data[i], byte);
    if (layout.continued !== undefined) put(report, layout.continued, at + room < bytes.length ? 1 : 0);
    reports.push(report);
  }
  return reports;
}

/** A swipe as it would be typed ("%…?;…?+…?"), or a bare number, which goes on track 2. */
function tracksOf(code: string): Map<number, string> {
  const tracks = splitTracks(code);
  if (tracks === undefined) return new Map([[2, `;${code}?`]]);
  return new Map(tracks.map(({ track, data }) => [track, `${' %;+'[track] ?? ''}${data}?`]));
}

function spacedSwipe(profile: ReaderProfile, tracks: Map<number, string>): Uint8Array {
  const descriptor = parseDescriptor(descriptorOf(profile));
  const layout = swipeLayouts(descriptor)[0];
  if (layout === undefined) throw new TypeError(`${profile.product} has no swipe report`);
  const report = new Uint8Array(reportLength(descriptor.fields, 'input', layout.reportId));
  if (layout.reportId !== 0) report[0] = layout.reportId;
  for (const track of layout.tracks) putTrack(report, track, tracks.get(track.track) ?? '');
  return report;
}

function putTrack(report: Uint8Array, { length, data }: TrackLayout, text: string): void {
  put(report, length, text.length);
  for (const [i, sign] of [...text].entries()) put(report, data[i], sign.charCodeAt(0));
}

/** ID TECH: three statuses, three lengths, card type, the length of all, then the tracks without room between them. */
function packedSwipe(tracks: Map<number, string>): Uint8Array {
  const report = new Uint8Array(509);
  let at = 9;
  for (const track of [1, 2, 3]) {
    const text = new TextEncoder().encode(tracks.get(track) ?? '');
    report[track + 2] = text.length;
    report.set(text, at);
    at += text.length;
  }
  new DataView(report.buffer).setUint16(7, at - 9, true);
  return report;
}

function put(report: Uint8Array, slot: Slot | undefined, value: number): void {
  if (slot === undefined) return;
  for (let i = 0; i < slot.size; i++) {
    const at = slot.bit + i;
    if ((value >> i) & 1) report[at >> 3] = (report[at >> 3] ?? 0) | (1 << (at & 7));
  }
}
