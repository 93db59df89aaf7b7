import { z } from 'zod';
import { designBodySchema } from '../domain/design.ts';
import { call, nothing } from './define.ts';
import { liveSchema, sentSchema } from './designs.ts';

const when = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(200);
/** Of one deed: sent again with the same key, it is the same deed to a vendor that minds keys. */
const key = z.uuid();

export const voucherEntrySchema = z.object({
  id,
  name: z.string(),
  /** As the vendor writes it, when it was seen last. */
  status: z.string().nullable(),
  seenAt: when,
  /** Who made it at this till; null where it was added by its id. */
  madeBy: z.string().nullable(),
});
export type VoucherEntry = Readonly<z.infer<typeof voucherEntrySchema>>;

/** A voucher that was told to the vendor, and no answer came: it may be there. */
export const unsureVoucherSchema = z.object({ key, name: z.string(), at: when, by: z.string() });
export type UnsureVoucher = Readonly<z.infer<typeof unsureVoucherSchema>>;

/** `from`: the revision that the work began with; null goes ahead whatever is live. */
const sending = { key, body: designBodySchema, from: z.string().nullable() };

export const voucherCalls = {
  'voucher/list': call(
    'The vouchers that this till has made or was told of: the vendor has no list of them.',
    nothing,
    z.object({ vouchers: z.array(voucherEntrySchema), unsure: z.array(unsureVoucherSchema) }),
  ),
  'voucher/read': call(
    'A voucher as it is at LoyaltyDog now. From then on it is in the list.',
    z.object({ id }),
    liveSchema,
  ),
  'voucher/forget': call(
    'Takes a voucher off the list of this till; at LoyaltyDog nothing changes.',
    z.object({ id }),
    nothing,
  ),
  'voucher/create': call(
    'Makes a voucher. Sent again with the same key after an unknown outcome, it is the same voucher where LoyaltyDog minds keys.',
    z.object({ key, body: designBodySchema }),
    sentSchema,
  ),
  'voucher/update': call('Changes a voucher.', z.object({ id, ...sending }), sentSchema),
  'voucher/do': call(
    'Publishes a voucher, cancels it or deletes a draft. Answers the voucher as it is then, null when it is gone.',
    z.object({ id, key, deed: z.enum(['publish', 'cancel', 'delete']) }),
    z.object({ live: liveSchema.nullable() }),
  ),
  'voucher/issue': call(
    'Gives a live voucher to whoever owns this e-mail address.',
    z.object({ id, key, email: z.email() }),
    nothing,
  ),

  'voucher/card': call('The wallet card of a voucher as it is at LoyaltyDog now.', z.object({ id }), liveSchema),
  'voucher/send-card': call(
    'Sends the design of a wallet card: held to the documented bounds first, and read back afterwards.',
    z.object({ id, ...sending }),
    sentSchema,
  ),
};
