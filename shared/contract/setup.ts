import { z } from 'zod';
import { vendorSchema } from '../domain/card.ts';
import { call, nothing } from './define.ts';
import { firstStartSchema } from './terminal-state.ts';

const when = z.iso.datetime({ offset: true });
/** Goes one way: from a window to the terminal. Null: the one that is kept. */
const secret = z.string().trim().min(1).max(5000).nullable().default(null);
/** Null: the vendor's own address. */
const address = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable()
  .default(null);

export const regions = ['eu', 'us', 'as'] as const;
const regionSchema = z.enum(regions);
const dialectSchema = z.enum(['beta', 'current']);

const loyaltyDogDoor = z.object({ vendor: z.literal('loyaltydog'), url: address, token: secret });
const voucherifyDoor = z.object({
  vendor: z.literal('voucherify'),
  url: address,
  appId: z.string().trim().min(1).max(200),
  token: secret,
});
export const doorSchema = z.discriminatedUnion('vendor', [loyaltyDogDoor, voucherifyDoor]);
export type Door = z.output<typeof doorSchema>;

const accountSchema = z.object({ id: z.string(), name: z.string().nullable() });

/** What stood behind the door. */
export const foundSchema = z.object({
  account: accountSchema,
  /** Where the key itself says how long it is good for. */
  validUntil: when.nullable(),
  region: regionSchema.nullable(),
  dialect: dialectSchema.nullable(),
  /** Cards and vouchers there, as far as the vendor counts them. */
  cards: z.int().nullable(),
  programs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['gift-cards', 'loyalty', 'unknown']),
      /** Of this program alone. */
      cards: z.int().nullable(),
    }),
  ),
});
export type Found = z.output<typeof foundSchema>;

const chosen = {
  /** The same book for another account: its actions belong to the one before. Said aloud, or refused. */
  anotherAccount: z.boolean().default(false),
};
const connectSchema = z.discriminatedUnion('vendor', [
  loyaltyDogDoor.extend({
    program: z.string().regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits'),
    loyaltyProgram: z.string().min(1).max(100).nullable().default(null),
    ...chosen,
  }),
  voucherifyDoor.extend({
    program: z
      .string()
      .regex(/^lprg_[a-f0-9]+$/)
      .nullable()
      .default(null),
    ...chosen,
  }),
]);
export type Connect = z.output<typeof connectSchema>;

const connectionSchema = z.object({
  vendor: vendorSchema,
  /** Set from outside, by environment variables: nothing here can change it. */
  from: z.enum(['environment', 'till']),
  url: z.string().nullable(),
  account: accountSchema.nullable(),
  appId: z.string().nullable(),
  region: regionSchema.nullable(),
  program: z.string().nullable(),
  loyaltyProgram: z.string().nullable(),
  /** All that a window ever sees of it. */
  key: z.object({ ending: z.string(), validUntil: when.nullable() }),
  /** Accepted in the live book for this vendor and not over. */
  open: z.int(),
});
export type Connection = z.output<typeof connectionSchema>;

export const setupStateSchema = z.object({
  connections: z.array(connectionSchema),
  /** Why no key can be kept on this computer as it was started; null when it can. */
  secrets: z.enum(['no-passphrase', 'no-keyring']).nullable(),
});
export type SetupState = z.output<typeof setupStateSchema>;

export const setupCalls = {
  'setup/state': call('Which vendors this till is connected to, and what waits for them.', nothing, setupStateSchema),
  'setup/try': call(
    'Knocks at a vendor with a key and tells what is there: the account, its programs, when the key ends. Keeps nothing.',
    doorSchema,
    foundSchema,
  ),
  'setup/connect': call(
    'Tries once more and keeps it. Refused with `not-possible` and `another-account` when the live book belongs to ' +
      'another account and nobody said that this is meant, `open-actions` while some of them are not over, ' +
      '`environment` where variables decide, `no-passphrase` or `no-keyring` where no key can be kept.',
    connectSchema,
    setupStateSchema,
  ),
  'setup/forget': call(
    'Forgets a vendor and its key. Refused like `setup/connect` while actions for it are not over.',
    z.object({ vendor: vendorSchema }),
    setupStateSchema,
  ),
  'setup/mode': call(
    'Changes between training and live: another book, other vendors, the same people and windows. What was not sent ' +
      'waits in the live book until the till is live again.',
    z.object({ mode: z.enum(['training', 'live']) }),
    nothing,
  ),
  'setup/first-start': call(
    'Puts the first start off until somebody opens it again, or says that it is done: no window shows it by itself then.',
    z.object({ stands: firstStartSchema.exclude(['due']) }),
    nothing,
  ),
};
