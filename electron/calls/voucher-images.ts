import type { SentPictures } from '#electron/designs/sent-pictures.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import { judgePicture, LARGEST_SENT } from '#shared/passes/pictures.ts';
import { imageTypes, type ImageType } from '#shared/passes/styles.ts';
import { done, refused } from '#shared/result.ts';
import { askLoyaltyDog } from './at-loyaltydog.ts';
import type { Handlers } from './handler.ts';

export interface VoucherImageParts {
  readonly vendors: Vendors;
  readonly sentPictures: SentPictures;
}

type ImageCalls = 'voucher/images' | 'voucher/send-image' | 'voucher/remove-image';

export function voucherImageCalls({ vendors, sentPictures }: VoucherImageParts): Pick<Handlers, ImageCalls> {
  return {
    'voucher/images': async ({ id }) => {
      const found = await askLoyaltyDog(vendors, ({ vouchers }) => vouchers.images(id));
      if (!found.ok) return found;
      const types = new Set(found.value.map(typeOf));
      const images = imageTypes
        .filter((type) => types.has(type))
        .map((type) => ({ type, picture: sentPictures.read(id, type) }));
      return done({ images });
    },

    'voucher/send-image': async ({ id, key, type, picture }) => {
      const bytes = Buffer.from(picture.data, 'base64');
      const judged = judgePicture(bytes, bytes.length);
      const wrong = (why: string) => refused({ code: 'bad-request', field: 'image', why } as const);
      if (!judged.ok) return wrong(judged.why);
      if (bytes.length > LARGEST_SENT) return wrong('too-heavy');
      if (picture.mime !== `image/${judged.header.kind}`) return wrong('not what it says it is');
      const name = `${type}.${judged.header.kind === 'png' ? 'png' : 'jpg'}`;
      const file = new File([bytes], name, { type: picture.mime });
      const sent = await askLoyaltyDog(vendors, ({ vouchers }) => vouchers.uploadImage(id, type, file, key));
      if (sent.ok) sentPictures.keep(id, type, picture);
      return sent.ok ? done({}) : sent;
    },

    'voucher/remove-image': async ({ id, key, type }) => {
      const removed = await askLoyaltyDog<unknown>(vendors, ({ vouchers }) => vouchers.removeImage(id, type, key));
      // Gone is gone, whoever took it away.
      if (!removed.ok && removed.problem.code !== 'not-found') return removed;
      sentPictures.drop(id, type);
      return done({});
    },
  };
}

/** The answer has no documented shape: the kind stands in it, or ends the picture's key or address. */
type Named = Partial<Record<'type' | 'key' | 'url', string | null | undefined>>;

function typeOf({ type, key, url }: Named): ImageType | undefined {
  const named = imageTypes.find((it) => it === type?.toLowerCase());
  if (named !== undefined) return named;
  const tail = (key ?? url ?? '').split('/').at(-1)?.toLowerCase() ?? '';
  return imageTypes.find((it) => tail.startsWith(it));
}
