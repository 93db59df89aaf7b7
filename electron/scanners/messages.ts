import { z } from 'zod';
import { readerModeSchema, pretendedReaders } from '#shared/contract/scanners.ts';
import { symbologySchema } from '#shared/codes/symbology.ts';
import { malformedWhys } from './decode/decoded.ts';

/** A reader as the scanner process sees it. */
export const seenReaderSchema = z.object({
  key: z.string(),
  make: z.string(),
  product: z.string(),
  mode: readerModeSchema,
  basis: z.enum(['described', 'known', 'guessed']),
  state: z.enum(['ready', 'opening', 'refused']),
  why: z.enum(['permission', 'busy', 'failed']).nullable(),
  pretended: z.boolean(),
});
export type SeenReader = Readonly<z.infer<typeof seenReaderSchema>>;

export const decodedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), text: z.string(), aim: z.string().nullable(), symbology: symbologySchema }),
  z.object({ kind: z.literal('ignored'), why: z.enum(['more-follows', 'empty', 'other-report']) }),
  z.object({ kind: z.literal('malformed'), why: z.enum(malformedWhys) }),
]);

/** What the scanner process tells the terminal. */
export const toldSchema = z.discriminatedUnion('say', [
  z.object({ say: z.literal('ready'), why: z.string().nullable() }),
  z.object({ say: z.literal('readers'), readers: z.array(seenReaderSchema) }),
  z.object({
    say: z.literal('decoded'),
    reader: z.string(),
    decoded: decodedSchema,
    /** The reports it took, letters and digits masked. */
    reports: z.array(z.string()),
    /** When the first report came, in milliseconds since 1970. */
    at: z.number(),
  }),
  z.object({ say: z.literal('pong') }),
]);
export type Told = Readonly<z.infer<typeof toldSchema>>;

/** What the terminal asks of it. */
export const askedSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('ping') }),
  z.object({ ask: z.literal('beep'), reader: z.string() }),
  z.object({
    ask: z.literal('pretend'),
    reader: z.enum(pretendedReaders),
    code: z.string(),
    aim: z.string().nullable(),
    pace: z.number(),
  }),
  z.object({ ask: z.literal('quit') }),
]);
export type Asked = Readonly<z.infer<typeof askedSchema>>;
