import { z } from 'zod';
import { symbologySchema } from '../codes/symbology.ts';
import { problemSchema } from '../domain/problem.ts';
import { wedgeSettingsSchema } from '../codes/wedge/settings-schema.ts';
import { call, nothing } from './define.ts';

const when = z.iso.datetime({ offset: true });
const key = z.string().min(1).max(300);

/** What a reader is there for. `nothing`: it stays plugged in, and what it reads is dropped. */
export const purposes = ['everything', 'activation', 'nothing'] as const;
export const purposeSchema = z.enum(purposes);
export type Purpose = z.infer<typeof purposeSchema>;

export const readerModeSchema = z.enum(['barcode', 'magstripe', 'keyboard']);

/** A code that a reader gave, as a window may know it. */
export const scanSchema = z.object({
  id: z.uuid(),
  at: when,
  /** The reader's key, and its name as the shop calls it. */
  reader: key,
  readerName: z.string(),
  purpose: purposeSchema,
  symbology: symbologySchema,
  /** What `card/find` takes. Null when there is nothing to look up: `problem` then says why. */
  code: z.string().nullable(),
  /** For the eye: all but the last four signs hidden; nothing at all of a payment card. */
  shown: z.string(),
  problem: problemSchema.nullable(),
  /** From the reader's first report to this event, in milliseconds. */
  tookMs: z.number(),
});
export type Scan = Readonly<z.infer<typeof scanSchema>>;

export const readerViewSchema = z.object({
  /** Vendor, product, serial number and usage: what stays the same when it is plugged in elsewhere. */
  key,
  name: z.string(),
  make: z.string(),
  product: z.string(),
  mode: readerModeSchema,
  /** How its reports are understood: by its own description, by our table, or by a look at the bytes. */
  basis: z.enum(['described', 'known', 'guessed']).nullable(),
  state: z.enum(['ready', 'opening', 'refused', 'unplugged']),
  /** Why the system would not let us open it. */
  why: z.enum(['permission', 'busy', 'failed']).nullable(),
  purpose: purposeSchema,
  pretended: z.boolean(),
  lastScan: z.object({ shown: z.string(), at: when, tookMs: z.number() }).nullable(),
});
export type ReaderView = Readonly<z.infer<typeof readerViewSchema>>;

export const scannerStateSchema = z.object({
  process: z.object({
    state: z.enum(['starting', 'running', 'restarting', 'unavailable']),
    /** A sentence for the installer when readers can't be read at all. */
    why: z.string().nullable(),
    since: when,
    restarts: z.int(),
  }),
  readers: z.array(readerViewSchema),
  /** How a keyboard-mode reader types, as the three-scan wizard learned it. */
  wedge: wedgeSettingsSchema,
  platform: z.enum(['linux', 'windows', 'macos', 'other']),
  /** The udev rule to install, on Linux. */
  rule: z.string().nullable(),
});
export type ScannerState = Readonly<z.infer<typeof scannerStateSchema>>;

/** One line of "why did this scan do that?". Every letter and digit of what was read is masked. */
export const scanTraceSchema = z.object({
  at: when,
  reader: z.string(),
  outcome: z.enum(['read', 'refused', 'not-understood', 'ignored']),
  why: z.string().nullable(),
  symbology: symbologySchema.nullable(),
  /** "A99-9999": the shape of the text. */
  shape: z.string(),
  /** The reports, byte by byte, letters and digits masked. */
  reports: z.array(z.string()),
  tookMs: z.number(),
});
export type ScanTrace = Readonly<z.infer<typeof scanTraceSchema>>;

export const pretendedReaders = [
  'honeywell',
  'zebra',
  'newland',
  'unusual',
  'magtek',
  'idtech',
  'stripe',
  'keyboard',
] as const;

export const scannerCalls = {
  'scanner/state': call('Every reader this till knows, plugged in or not.', nothing, scannerStateSchema),
  'scanner/trace': call('Why the last fifty scans did what they did.', nothing, z.array(scanTraceSchema)),
  'scanner/rename': call(
    'Gives a reader a name of the shop’s own.',
    z.object({ reader: key, name: z.string().trim().min(1).max(60) }),
    nothing,
  ),
  'scanner/assign': call('Says what a reader is for.', z.object({ reader: key, purpose: purposeSchema }), nothing),
  'scanner/forget': call('Forgets a reader that is not plugged in.', z.object({ reader: key }), nothing),
  'scanner/beep': call('Makes a reader beep, to find it among others.', z.object({ reader: key }), nothing),
  'scanner/teach': call(
    'While on, keys go to the wizard untouched, for two minutes at most.',
    z.object({ on: z.boolean() }),
    nothing,
  ),
  'scanner/learn-wedge': call('Keeps what the three-scan wizard learned.', wedgeSettingsSchema, nothing),
  'scanner/pretend': call(
    'Training: scans a code with a reader that isn’t there, by the way of a real one.',
    z.object({
      reader: z.enum(pretendedReaders),
      code: z.string().min(1).max(10_000),
      /** As AIM writes it: "]C0". Null for a reader that does not say. */
      aim: z
        .string()
        .regex(/^\][A-Za-z][0-9A-Za-z]$/)
        .nullable()
        .default(null),
      /** Milliseconds between two reports, or two keys. */
      pace: z.int().min(0).max(200).default(8),
    }),
    nothing,
  ),
  'scan/typed': call(
    'A code that a keyboard-mode reader typed into a window: judged and traced like any other.',
    z.object({ text: z.string().min(1).max(10_000), tookMs: z.number().min(0).max(600_000) }),
    scanSchema,
  ),
};

export const scannerEvents = {
  /** A reader gave a code, or something that could not be understood. */
  'scan/read': scanSchema,
  'scanner/changed': scannerStateSchema,
};
