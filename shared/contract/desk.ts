import { z } from 'zod';
import { cardRefSchema, vendorSchema } from '../domain/card.ts';
import { moneySchema } from '../money/schemas.ts';
import { call, nothing } from './define.ts';
import { figuresSchema } from './figures.ts';

const when = z.iso.datetime({ offset: true });

export const outlookSchema = z.object({
  vendor: vendorSchema,
  /** When the vendor said so; null as long as it has said nothing since this till was started. */
  asOf: when.nullable(),
  /** It can't be reached now: what stands here is what it said last. */
  away: z.boolean(),
  /** What is still on all cards of the shop; null where the vendor adds nothing up. */
  outstanding: moneySchema.nullable(),
  /** Cards with something on them that end within 90 days. */
  expiring: z.object({
    count: z.int(),
    /** The vendor has more cards than were looked through. */
    more: z.boolean(),
    /** Those that end first. */
    soonest: z.array(
      z.object({
        card: cardRefSchema,
        lastFour: z.string(),
        title: z.string().nullable(),
        balance: moneySchema.nullable(),
        expiresAt: z.string(),
      }),
    ),
  }),
});
export type Outlook = Readonly<z.infer<typeof outlookSchema>>;

export const deskTodaySchema = z.object({
  /** Midnight here; the day's figures begin with it. */
  since: when,
  figures: figuresSchema,
  /** Every hour of this day, by when it began. */
  hours: z.array(z.object({ at: when, figures: figuresSchema })),
  /** Accepted while a vendor was out of reach, and not confirmed yet. */
  offline: z.object({ count: z.int(), amount: moneySchema, oldestAt: when.nullable() }),
  vendors: z.array(outlookSchema),
});
export type DeskToday = Readonly<z.infer<typeof deskTodaySchema>>;

export const deskCalls = {
  'desk/today': call(
    'The day on one page: what was decided today by count and sum and by hour, from this till’s own journal; what waits ' +
      'offline; and what each vendor says is outstanding and ends soon, as old as it is.',
    nothing,
    deskTodaySchema,
  ),
};

/** A vendor has answered what the desk asked it: whoever shows the desk asks again. */
export const deskEvents = { 'desk/changed': nothing };
