import { usage } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';

/** Honeywell's "Output Redirection": until it is switched on, such a reader may go on sending its codes elsewhere. */
const OUTPUT_REDIRECTION = usage(0xff66, 0x03);

/** The feature report that makes the reader send its codes as HID POS reports, where its description knows one. */
export function wakeReport({ fields }: ReportDescriptor): Uint8Array | undefined {
  const field = fields.find(
    (it) => it.kind === 'feature' && it.usages.some(({ first }) => first === OUTPUT_REDIRECTION),
  );
  return field === undefined ? undefined : Uint8Array.of(field.reportId, 1);
}
