import { z } from 'zod';
import { actionIdSchema } from '../domain/action.ts';
import { jobStateSchema, troubleSchema } from '../paper/job.ts';
import { printerSchema, rolls } from '../paper/printer.ts';
import { languages } from '../words/locales.ts';
import { actionViewSchema } from './action-view.ts';
import { call, nothing } from './define.ts';

/** A slip on its way to paper. */
export const printJobSchema = z.object({
  id: z.int(),
  /** "1-000417", "Z 12". */
  title: z.string(),
  printer: z.uuid(),
  action: actionIdSchema.nullable(),
  state: jobStateSchema,
  trouble: troubleSchema.nullable(),
  at: z.iso.datetime(),
});
export type PrintJob = Readonly<z.infer<typeof printJobSchema>>;

export const paperStateSchema = z.object({
  printers: z.array(printerSchema),
  /** The one that prints when nobody names another. */
  main: z.uuid().nullable(),
  /** Those that are not over, oldest first, and behind them the last that are. */
  jobs: z.array(printJobSchema),
});
export type PaperState = Readonly<z.infer<typeof paperStateSchema>>;

const language = z.enum(languages as [(typeof languages)[number], ...typeof languages]).optional();
const ofAction = z.object({
  action: actionIdSchema,
  /** Of the window that asks; else the till's own. */
  language,
});
const ofShift = z.object({ shift: z.int().positive().nullable().default(null), language });

export const paperCalls = {
  'paper/state': call('The printers of this till, and what is on its way to them.', nothing, paperStateSchema),

  'paper/print': call(
    'Prints the counterfoil of an action as it now stands. The answer comes at once; paper follows, and `paper/changed` ' +
      'tells. What was printed before in the same words comes as a copy, in others as a second stub.',
    ofAction.extend({ printer: z.uuid().optional() }),
    z.object({ job: printJobSchema }),
  ),
  'paper/preview': call(
    'The counterfoil of an action as a picture (PNG), dot for dot what the printer would print.',
    ofAction,
    z.object({ png: z.base64(), width: z.int(), height: z.int(), roll: z.literal(rolls) }),
  ),
  'paper/pdf': call(
    'The same as a PDF of the paper’s own size.',
    ofAction,
    z.object({ pdf: z.base64(), name: z.string() }),
  ),

  'paper/print-shift': call(
    'Prints the Z of a closed shift, or what the one that goes on came to until now (its X), which null names too.',
    ofShift.extend({ printer: z.uuid().optional() }),
    z.object({ job: printJobSchema }),
  ),
  'paper/pdf-shift': call(
    'The same report as a PDF of the paper’s own size.',
    ofShift,
    z.object({ pdf: z.base64(), name: z.string() }),
  ),

  'paper/settle': call(
    'What a person says of a slip that is not printed for certain: it is `there`, print it `again` (as a copy, if it went ' +
      'out), or `drop` it.',
    z.object({ job: z.int(), how: z.enum(['again', 'there', 'drop']) }),
    nothing,
  ),

  'paper/scanned': call(
    'The action whose counterfoil was scanned; null when this till has none of that number.',
    z.object({ code: z.string().min(1).max(100) }),
    z.object({ action: actionViewSchema.nullable() }),
  ),

  'paper/keep-printer': call('Adds a printer, or changes the one of that id.', printerSchema, nothing),
  'paper/remove-printer': call('Forgets a printer, and drops what waits for it.', z.object({ id: z.uuid() }), nothing),
  'paper/choose-printer': call('Makes a printer the one that prints.', z.object({ id: z.uuid() }), nothing),
  'paper/test-printer': call(
    'Prints a page that shows whether edges, letters and bars come out.',
    z.object({ id: z.uuid(), language }),
    z.object({ job: printJobSchema }),
  ),
};

export const paperEvents = { 'paper/changed': paperStateSchema };
