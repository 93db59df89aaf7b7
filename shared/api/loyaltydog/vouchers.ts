import { done, type Result } from '../../result.ts';
import { bareNumber } from '../exact-json.ts';
import { check, pathOf } from '../http.ts';
import type { Asking } from '../provider.ts';
import type { ImageType } from '../../passes/styles.ts';
import { imageType } from './bodies/pass-images.ts';
import { templatePass, type TemplatePass } from './bodies/template-pass.ts';
import { issueBody, voucherBody, type VoucherBody } from './bodies/vouchers.ts';
import type { Caller } from './caller.ts';
import { anythingWire } from './wire/account.ts';
import { designWire } from './wire/design.ts';
import { imagesWire, imageWire, voucherWire } from './wire/loyalty.ts';

/** The vendor wants the discount as a bare number: written digit by digit, it never was a fraction here. */
const sentVoucher = voucherBody.transform(({ discountValue, ...rest }) => ({
  ...rest,
  ...(discountValue !== undefined && { discountValue: discountValue === null ? null : bareNumber(discountValue) }),
}));

/** Vouchers of a loyalty program, and the pass they look like in a wallet. */
export function voucherCalls(call: Caller, program: string) {
  const base = pathOf`/v2/loyalty/programs/${program}/vouchers`;
  const one = (id: string) => `${base}/${encodeURIComponent(id)}`;
  const image = (id: string, type: ImageType) => `${one(id)}/card/images/${type}`;
  return {
    create: (body: VoucherBody, key: string, asking?: Asking) =>
      call.write('POST', base, key, { schema: sentVoucher, body }, voucherWire, asking),
    read: (id: string, asking?: Asking) => call.get(one(id), voucherWire, asking),
    update: (id: string, body: VoucherBody, key: string, asking?: Asking) =>
      call.write('PUT', one(id), key, { schema: sentVoucher, body }, voucherWire, asking),
    /** Only drafts can be deleted. */
    remove: (id: string, key: string, asking?: Asking) =>
      call.write('DELETE', one(id), key, null, anythingWire, asking),
    publish: (id: string, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/publish`, key, null, anythingWire, asking),
    cancel: (id: string, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/cancel`, key, null, anythingWire, asking),
    issue: (id: string, email: string, key: string, asking?: Asking) =>
      call.write('POST', `${one(id)}/issue`, key, { schema: issueBody, body: { email } }, anythingWire, asking),

    readDesign: (id: string, asking?: Asking) => call.document(`${one(id)}/card`, designWire, asking),
    updateDesign: (id: string, body: TemplatePass, key: string, asking?: Asking) =>
      call.write('PUT', `${one(id)}/card`, key, { schema: templatePass, body }, anythingWire, asking),

    images: (id: string, asking?: Asking) => call.get(`${one(id)}/card/images`, imagesWire, asking),
    readImage: (id: string, type: ImageType, asking?: Asking) => call.get(image(id, type), imageWire, asking),
    /** `type` may come from a form: it is checked before anything is sent. */
    async uploadImage(id: string, type: string, file: Blob, key: string, asking?: Asking): Promise<Result<{}>> {
      const known = check(type as ImageType, imageType);
      if (!known.ok) return known;
      const form = new FormData();
      form.set('image', file, file instanceof File ? file.name : `${known.value}.png`);
      const sent = await call.write('POST', image(id, known.value), key, { form }, anythingWire, asking);
      return sent.ok ? done({}) : sent;
    },
    removeImage: (id: string, type: ImageType, key: string, asking?: Asking) =>
      call.write('DELETE', image(id, type), key, null, anythingWire, asking),
  };
}
