import { currencySchema } from '#shared/money/schemas.ts';
import { blanksSchema } from '#shared/domain/blanks.ts';
import { numberPatternSchema } from '#shared/codes/number-pattern.ts';
import { tillNameSchema } from '#shared/contract/shop.ts';
import { firstStartSchema, themeSchema } from '#shared/contract/terminal-state.ts';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { printersSchema } from '#electron/paper/printers.ts';
import { scannerMemorySchema } from '#electron/scanners/memory.ts';
import { connectionsSchema } from './connections.ts';
import { StartRefused } from './refusal.ts';

const settingsSchema = z.object({
  /** Raised when an older program could misread the file. */
  format: z.literal(1),
  /** As somebody chose it on the screen; else live where the environment names a vendor, and training where not. */
  mode: z.enum(['training', 'live']).optional(),
  /** The vendors that were connected from the screen. Their keys lie elsewhere, sealed. */
  connections: connectionsSchema.prefault({}),
  /** What the live book held that was not over, when it was last shut to go training; and training's own, all in all. */
  waiting: z
    .object({ loyaltydog: z.int().default(0), voucherify: z.int().default(0), training: z.int().default(0) })
    .prefault({}),
  /** A file that says nothing is that of a till which was in use before anybody was asked. */
  firstStart: firstStartSchema.default('done'),
  shop: z
    .object({
      name: z.string().trim().min(1).max(100).default('Oak & Linen'),
      till: tillNameSchema.default('1'),
      currency: currencySchema.default('EUR'),
    })
    .prefault({}),
  display: z
    .object({
      theme: themeSchema.default('system'),
      language: z.string().max(35).default('en'),
      sounds: z.boolean().default(true),
    })
    .prefault({}),
  shifts: z
    .object({
      /** When a shift that is still open is closed by the till; null never. */
      dayEndsAt: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .default('04:00'),
    })
    .prefault({}),
  /** Printed cards that are made at Voucherify by activating them; null where they are there before. */
  blanks: blanksSchema.nullable().default(null),
  /** What the numbers of the shop's own programs look like; what tells them from a bank's. */
  numbers: z.array(numberPatternSchema).default([]),
  /** The readers this till has met, their names and purposes, and how a keyboard-mode reader types. */
  scanners: scannerMemorySchema.prefault({}),
  /** The printers of this till, and which one prints. */
  paper: printersSchema.prefault({}),
});

export type Settings = z.output<typeof settingsSchema>;

/** The shop's choices, in one file that a person can read and put right. */
export class SettingsFile {
  readonly #path: string;
  #current: Settings;

  constructor(directory: string) {
    this.#path = join(directory, 'settings.json');
    this.#current = read(this.#path);
  }

  get current(): Settings {
    return this.#current;
  }

  change(change: (settings: Settings) => Settings): void {
    const next = settingsSchema.parse(change(this.#current));
    // A file half written at a power cut would refuse the next start: write beside it, then change places.
    const beside = `${this.#path}.new`;
    const file = openSync(beside, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(next, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, this.#path);
    this.#current = next;
  }
}

function read(path: string): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      return settingsSchema.parse({ format: 1 });
    throw new StartRefused(`The settings file ${path} can't be read. Give this user the right to read it.`, { cause });
  }
  const parsed = settingsSchema.safeParse(jsonOrUndefined(text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.length
    ? `${first.path.join('.')}: ${first.message}`
    : 'it is not JSON of the expected form';
  throw new StartRefused(
    `The settings file ${path} is broken (${where}). Put it right, or move it away to start with fresh settings; it was left as it is.`,
  );
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
