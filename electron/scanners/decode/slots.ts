import { pageOf, usageOf, type Field, type Usage } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';

/** A place in a report: bits counted from the report's first byte, the report id included. */
export interface Slot {
  readonly bit: number;
  readonly size: number;
}

export interface Named extends Slot {
  readonly usage: Usage;
}

/** More elements than any reader has; stops a hostile descriptor from costing time. */
const MOST_ELEMENTS = 8_192;

/** Every named place of the device's input reports, by report id. */
export function inputSlots(descriptor: ReportDescriptor): Map<number, Named[]> {
  const reports = new Map<number, Named[]>();
  for (const field of descriptor.fields) {
    if (field.kind !== 'input' || field.constant) continue;
    const slots = reports.get(field.reportId) ?? [];
    reports.set(field.reportId, slots);
    if (slots.length + field.count > MOST_ELEMENTS || field.size > 32) continue;
    for (let i = 0; i < field.count; i++) {
      const usage = usageOf(field, i);
      if (usage !== undefined) slots.push({ usage, bit: startOf(field) + i * field.size, size: field.size });
    }
  }
  return reports;
}

function startOf(field: Field): number {
  return (field.reportId === 0 ? 0 : 8) + field.offset;
}

/** Places `count` bytes long from byte `first` on, for layouts that are known rather than described. */
export function bytesAt(first: number, count: number): Slot[] {
  return Array.from({ length: count }, (_, i) => ({ bit: (first + i) * 8, size: 8 }));
}

export function isVendorPage(usage: Usage): boolean {
  return pageOf(usage) >= 0xff00;
}

/** The value at a place; undefined where the report is too short to have it. */
export function valueAt(report: Uint8Array, slot: Slot): number | undefined {
  if (slot.bit + slot.size > report.length * 8) return undefined;
  if (slot.size === 8 && (slot.bit & 7) === 0) return report[slot.bit >> 3];
  let value = 0;
  for (let i = slot.size - 1; i >= 0; i--) {
    const at = slot.bit + i;
    value = value * 2 + (((report[at >> 3] ?? 0) >> (at & 7)) & 1);
  }
  return value;
}

/** A reader of the bytes at the places. Where they lie side by side it is a view, not a copy. */
export function bytesReader(slots: readonly Slot[]): (report: Uint8Array) => Uint8Array | undefined {
  const first = slots[0];
  if (first === undefined) return () => new Uint8Array();
  const sideBySide = slots.every((it, i) => it.size === 8 && (it.bit & 7) === 0 && it.bit === first.bit + i * 8);
  if (sideBySide) {
    const start = first.bit >> 3;
    const end = start + slots.length;
    return (report) => (report.length < end ? undefined : report.subarray(start, end));
  }
  return (report) => {
    const bytes = new Uint8Array(slots.length);
    for (const [i, slot] of slots.entries()) {
      const value = valueAt(report, slot);
      if (value === undefined) return undefined;
      bytes[i] = value;
    }
    return bytes;
  };
}
