import { z } from 'zod';
import { wedgeSettingsSchema } from '#shared/codes/wedge/settings-schema.ts';
import { unlearnedWedge } from '#shared/codes/wedge/settings.ts';
import { purposeSchema, readerModeSchema } from '#shared/contract/scanners.ts';

/** A reader this till has met. */
export const rememberedReaderSchema = z.object({
  key: z.string(),
  /** The shop's own name for it, if it has one. */
  name: z.string().nullable(),
  make: z.string(),
  product: z.string(),
  mode: readerModeSchema,
  purpose: purposeSchema,
});
export type RememberedReader = Readonly<z.infer<typeof rememberedReaderSchema>>;

export const scannerMemorySchema = z.object({
  readers: z.array(rememberedReaderSchema).default([]),
  wedge: wedgeSettingsSchema.default(unlearnedWedge),
});
export type ScannerMemory = Readonly<z.infer<typeof scannerMemorySchema>>;

export const emptyMemory: ScannerMemory = { readers: [], wedge: unlearnedWedge };

/** Where it is kept; the terminal supplies a file or a table. */
export interface ScannerMemoryStore {
  load(): ScannerMemory;
  keep(memory: ScannerMemory): void;
}
