import { z } from 'zod';
import { call, nothing } from './define.ts';

const when = z.iso.datetime({ offset: true });

const aboutSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  /** Where everything of this till lies on its computer. */
  directory: z.string(),
  /** "Node 24.21.0, Linux x64" */
  runsOn: z.string(),
  /** The book that is open now. */
  book: z.object({
    mode: z.enum(['training', 'live']),
    /** Rows in its chain. */
    rows: z.int(),
    backups: z.int(),
    lastBackupAt: when.nullable(),
    /** Nothing was written since the last backup. */
    backedUp: z.boolean(),
  }),
});
export type About = Readonly<z.infer<typeof aboutSchema>>;

const verdictSchema = z.discriminatedUnion('inOrder', [
  z.object({ inOrder: z.literal(true), rows: z.int(), actions: z.int() }),
  /** The first row where something is not as this till wrote it, and what. */
  z.object({ inOrder: z.literal(false), row: z.int(), why: z.string() }),
]);
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;

export const aboutCalls = {
  'about/read': call('What this program is, where its data lie, and how its book is backed up.', nothing, aboutSchema),
  'about/verify': call(
    'Walks the whole chain of the book that is open, beside the work, and adds every action up again.',
    nothing,
    verdictSchema,
  ),
  'about/back-up': call('Backs the open book up now.', nothing, aboutSchema),
};
