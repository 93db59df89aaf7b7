import { z } from 'zod';
import { vendorSchema } from '../domain/card.ts';
import { moneySchema } from '../money/schemas.ts';
import { call, nothing } from './define.ts';
import { figureSchema, figuresSchema } from './figures.ts';

const when = z.iso.datetime({ offset: true });
const cash = moneySchema
  .refine((it) => it.minor >= 0, 'not less than nothing')
  .nullable()
  .default(null);
const note = z.string().trim().min(1).max(500).nullable().default(null);
const number = z.int().positive();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours and minutes, such as 04:00');

/** What one shift came to: see `shared/domain/shift.ts`. */
export const shiftSumsSchema = z.object({
  figures: figuresSchema,
  debt: moneySchema,
  offline: figureSchema,
  carried: figureSchema,
  actions: z.object({
    brought: z.int(),
    accepted: z.int(),
    done: z.int(),
    notDone: z.int(),
    open: z.int(),
  }),
  waiting: z.object({ waiting: figureSchema, unknown: figureSchema, parked: figureSchema, offline: figureSchema }),
});

/** Somebody stood at the till from here on, and what they counted in the drawer. */
export const shiftHandSchema = z.object({
  at: when,
  by: z.string(),
  approvedBy: z.string().optional(),
  cash: moneySchema.nullable(),
});

/** What a closed shift is for good. This is the very row of the journal, so it only grows. */
export const shiftEndSchema = z.object({
  /** Of the shift and of its Z: without gaps. */
  shift: number,
  /** The last row of the shift before; this one holds every row after it, up to its own. */
  after: z.int(),
  since: when.nullable(),
  /** Who had it, from its opening on; empty where it began by itself, with its first action. */
  hands: z.array(shiftHandSchema),
  at: when,
  /** Null: it was forgotten, and the till closed it at the end of the day. */
  by: z.string().nullable(),
  approvedBy: z.string().optional(),
  cash: moneySchema.nullable(),
  note: z.string().nullable(),
  sums: shiftSumsSchema,
});
export type ShiftEnd = Readonly<z.infer<typeof shiftEndSchema>>;

export const shiftStateSchema = z.object({
  shift: number,
  /** When it was opened, or its first action accepted; null before both. */
  since: when.nullable(),
  /** Opened by a person, and not by its first action. */
  opened: z.boolean(),
  hands: z.array(shiftHandSchema),
  /** When a shift that is open then is closed by the till itself; null never. */
  dayEndsAt: clock.nullable(),
});
export type ShiftState = Readonly<z.infer<typeof shiftStateSchema>>;

const partsOf = <Of extends z.ZodType>(of: Of) => z.array(z.object({ of, figures: figuresSchema }));

export const shiftReportSchema = z.object({
  shift: number,
  /** What the Z says for good; null while the shift goes on, and this is an X. */
  end: shiftEndSchema.nullable(),
  /** The row of the chain that closed it, and the first letters of its hash: what an export must show too. */
  row: z.object({ seq: z.int(), hash: z.string() }).nullable(),
  since: when.nullable(),
  hands: z.array(shiftHandSchema),
  at: when,
  sums: shiftSumsSchema,
  vendors: partsOf(vendorSchema),
  programs: z.array(
    z.object({
      of: z.object({ vendor: vendorSchema, id: z.string(), name: z.string().nullable() }),
      figures: figuresSchema,
    }),
  ),
  people: partsOf(z.string()),
  /** By when each hour began; those in which nothing was decided are left out. */
  hours: partsOf(when),
});
export type ShiftReport = Readonly<z.infer<typeof shiftReportSchema>>;

export const shiftCalls = {
  'shift/state': call('The shift that goes on: its number, since when, and in whose hands.', nothing, shiftStateSchema),
  'shift/open': call(
    'Opens the shift, with what lies in the drawer if that is counted. One that nobody opened begins with its first action.',
    z.object({ shift: number, cash }),
    shiftStateSchema,
  ),
  'shift/take-over': call(
    'From here on the shift is in the hands of whoever asks.',
    z.object({ shift: number, cash }),
    shiftStateSchema,
  ),
  'shift/close': call(
    'Closes the shift of this number for good and begins the next. A shift that is closed already stays as it was.',
    z.object({ shift: number, cash, note }),
    shiftStateSchema,
  ),
  'shift/rule': call(
    'When the till closes a shift by itself that was forgotten.',
    z.object({ dayEndsAt: clock.nullable() }),
    shiftStateSchema,
  ),
  'shift/report': call(
    'What a closed shift came to (its Z), or the one that goes on as it stands now (an X).',
    z.object({ shift: number.nullable().default(null) }),
    shiftReportSchema,
  ),
  'shift/list': call(
    'Closed shifts, newest first.',
    z.object({ before: number.nullable().default(null), limit: z.int().min(1).max(200).default(50) }),
    z.object({ shifts: z.array(shiftEndSchema), next: number.nullable() }),
  ),
};

/** A shift was opened, taken over or closed. */
export const shiftEvents = { 'shift/changed': shiftStateSchema };
