import { reportLength, usage, usageOf } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';

/** "Sound Good Read Beep", else "Sound Error Beep" (HID Point of Sale Usage Tables 1.02). */
const beeps = [usage(0x8c, 0x86), usage(0x8c, 0x85)];

/** The output report that makes this reader beep, when its description has one. */
export function beepReport({ fields }: ReportDescriptor): Uint8Array | undefined {
  for (const wanted of beeps) {
    for (const field of fields) {
      if (field.kind !== 'output' || !field.variable) continue;
      for (let i = 0; i < Math.min(field.count, 256); i++) {
        if (usageOf(field, i) !== wanted) continue;
        // Without report ids the system wants a zero in front.
        const report = new Uint8Array(reportLength(fields, 'output', field.reportId) + (field.reportId === 0 ? 1 : 0));
        report[0] = field.reportId;
        const bit = 8 + field.offset + i * field.size;
        report[bit >> 3] = (report[bit >> 3] ?? 0) | (1 << (bit & 7));
        return report;
      }
    }
  }
  return undefined;
}
