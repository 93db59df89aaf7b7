import { z } from 'zod';
import { designBodySchema } from '../domain/design.ts';
import { call, nothing } from './define.ts';
import { LARGEST_SENT } from '../passes/pictures.ts';
import { imageTypes } from '../passes/styles.ts';
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

const imageType = z.enum(imageTypes);

/** In base64. What is sent is scaled on this machine first, so that this is plenty. */
export const LARGEST_IMAGE = Math.ceil((LARGEST_SENT * 4) / 3) + 4;

const pictureSchema = z.object({
  mime: z.enum(['image/png', 'image/jpeg']),
  data: z.base64().min(1).max(LARGEST_IMAGE),
});
export type Picture = Readonly<z.infer<typeof pictureSchema>>;

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

  'voucher/images': call(
    'Which pictures LoyaltyDog has of a voucher’s card. Those that this till sent come along; of others only the kind is known.',
    z.object({ id }),
    z.object({ images: z.array(z.object({ type: imageType, picture: pictureSchema.nullable() })) }),
  ),
  'voucher/send-image': call(
    'Sends a picture. Its bytes are looked at first: what is not the PNG or JPEG it says it is goes nowhere.',
    z.object({ id, key, type: imageType, picture: pictureSchema }),
    nothing,
  ),
  'voucher/remove-image': call('Takes a picture away at LoyaltyDog.', z.object({ id, key, type: imageType }), nothing),
};
