import { z } from 'zod';

/** Names of machines and of queues, and nothing that a command line could take for more. */
const host = z
  .string()
  .trim()
  .regex(/^(?!-)[A-Za-z0-9.:_-]{1,253}$/, 'a name or an address');
const queue = z
  .string()
  .trim()
  .regex(/^(?!-)[^\s/\\#'"]{1,127}$/, 'the name of a queue');

/** How the bytes get to a printer. */
export const waySchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('network'), host, port: z.int().min(1).max(65_535).default(9100) }),
  /** A file that is a device: `/dev/usb/lp0`, `\\.\LPT1`, `\\computer\printer`. */
  z.object({ by: z.literal('device'), path: z.string().trim().min(1).max(255) }),
  /** A raw queue of the operating system. */
  z.object({ by: z.literal('system'), queue }),
]);
export type Way = Readonly<z.infer<typeof waySchema>>;

export const rolls = [80, 58] as const;

export const printerSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  way: waySchema,
  speaks: z.enum(['esc-pos', 'star-prnt']),
  /** How wide its paper is, in millimetres. */
  roll: z.literal(rolls),
  /** `drawn`: every letter as dots, the same on every printer; `own`: the printer's own letters, fewer bytes. */
  letters: z.enum(['drawn', 'own']),
  cuts: z.boolean(),
});
export type Printer = Readonly<z.infer<typeof printerSchema>>;
export type PrinterLanguage = Printer['speaks'];
