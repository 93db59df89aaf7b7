import { z } from 'zod';
import { printerSchema } from '#shared/paper/printer.ts';

/** What the settings keep: the printers of this till, and which one prints. */
export const printersSchema = z.object({
  printers: z.array(printerSchema).max(20).default([]),
  main: z.uuid().nullable().default(null),
});
export type Printers = z.output<typeof printersSchema>;

export function withPrinter({ printers, main }: Printers, printer: Printers['printers'][number]): Printers {
  const known = printers.some(({ id }) => id === printer.id);
  return {
    printers: known ? printers.map((it) => (it.id === printer.id ? printer : it)) : [...printers, printer],
    main: main ?? printer.id,
  };
}

export function withoutPrinter({ printers, main }: Printers, gone: string): Printers {
  const left = printers.filter(({ id }) => id !== gone);
  return { printers: left, main: main === gone ? (left[0]?.id ?? null) : main };
}
