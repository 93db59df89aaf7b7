import { Hono, type Context } from 'hono';
import { imageType } from '../../api/loyaltydog/bodies/pass-images.ts';
import { templatePass } from '../../api/loyaltydog/bodies/template-pass.ts';
import type { ImageType } from '../../passes/styles.ts';
import { issueBody, voucherBody } from '../../api/loyaltydog/bodies/vouchers.ts';
import type { Voucher } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { bodyOf, checked } from './request.ts';
import { showVoucher } from './show.ts';
import type { Store } from './store.ts';

/** Vouchers of the loyalty program, and the pass they look like. */
export function voucherRoutes(store: Store): Hono {
  const app = new Hono();

  function voucherBy(c: Context): Voucher {
    const found = store.state.vouchers.find((it) => it.id === c.req.param('voucherId'));
    if (found === undefined) throw notFound('Voucher');
    return found;
  }

  app.post('/', async (c) => {
    const body = await bodyOf(c, voucherBody);
    const voucher: Voucher = {
      id: store.newId(),
      status: 'DRAFT',
      body,
      design: { description: body.description ?? '', coupon: { primaryFields: [] } },
      images: {},
      issuedTo: [],
      createdAt: store.instant(),
    };
    store.state.vouchers.push(voucher);
    return c.json(showVoucher(voucher));
  });

  app.get('/:voucherId', (c) => c.json(showVoucher(voucherBy(c))));
  app.put('/:voucherId', async (c) => {
    const body = await bodyOf(c, voucherBody);
    const voucher = voucherBy(c);
    voucher.body = body;
    return c.json(showVoucher(voucher));
  });
  app.delete('/:voucherId', (c) => {
    const voucher = voucherBy(c);
    if (voucher.status !== 'DRAFT') throw new Refusal(400, 'Only draft vouchers can be deleted');
    store.state.vouchers = store.state.vouchers.filter((it) => it !== voucher);
    return c.body(null, 200);
  });

  app.post('/:voucherId/publish', (c) => {
    const voucher = voucherBy(c);
    if (voucher.status !== 'DRAFT') throw new Refusal(400, `Voucher is ${voucher.status}`);
    const start = voucher.body.startDate;
    voucher.status = start != null && Date.parse(start) > store.now() ? 'SCHEDULED' : 'LIVE';
    return c.json(showVoucher(voucher));
  });
  app.post('/:voucherId/cancel', (c) => {
    const voucher = voucherBy(c);
    if (voucher.status !== 'DRAFT' && voucher.status !== 'LIVE') throw new Refusal(400, `Voucher is ${voucher.status}`);
    voucher.status = 'CANCELLED';
    return c.json(showVoucher(voucher));
  });
  app.post('/:voucherId/issue', async (c) => {
    const { email } = await bodyOf(c, issueBody);
    const voucher = voucherBy(c);
    if (voucher.status !== 'LIVE') throw new Refusal(400, 'Only live vouchers can be issued');
    voucher.issuedTo.push(email);
    return c.json(showVoucher(voucher));
  });

  app.get('/:voucherId/card', (c) => c.json(voucherBy(c).design));
  app.put('/:voucherId/card', async (c) => {
    // A design is not money: its numbers (places, field values) stay JSON numbers.
    const raw: unknown = await c.req.json().catch(() => undefined);
    const design = checked(templatePass, raw, 'body');
    const voucher = voucherBy(c);
    voucher.design = design;
    return c.json(voucher.design);
  });

  const typeOf = (c: Context): ImageType => checked(imageType, c.req.param('type'), 'path');
  const showImage = (voucher: Voucher, type: ImageType) => {
    const image = voucher.images[type];
    if (image === undefined) throw notFound('Image');
    const key = `vouchers/${voucher.id}/${type}`;
    return { type, key, url: `https://play.example/${key}`, contentType: image.contentType, size: image.size };
  };

  app.get('/:voucherId/card/images', (c) => {
    const voucher = voucherBy(c);
    return c.json(imageType.options.filter((it) => voucher.images[it]).map((it) => showImage(voucher, it)));
  });
  app.get('/:voucherId/card/images/:type', (c) => c.json(showImage(voucherBy(c), typeOf(c))));
  app.post('/:voucherId/card/images/:type', async (c) => {
    const type = typeOf(c);
    const voucher = voucherBy(c);
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    const image = form['image'];
    if (!(image instanceof Blob)) {
      throw new Refusal(422, [{ loc: ['body', 'image'], msg: 'Field required', type: 'missing' }]);
    }
    const bytes = new Uint8Array(await image.arrayBuffer());
    if (!looksLikeAnImage(bytes)) throw new Refusal(400, 'Invalid image');
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
    voucher.images[type] = { contentType: image.type, size: bytes.length, base64 };
    return c.json(showImage(voucher, type));
  });
  app.delete('/:voucherId/card/images/:type', (c) => {
    const type = typeOf(c);
    const voucher = voucherBy(c);
    showImage(voucher, type);
    delete voucher.images[type];
    return c.body(null, 200);
  });
  return app;
}

/** PNG, JPEG or GIF by their first bytes. */
function looksLikeAnImage(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 3)).join(' ');
  return ['137 80 78', '255 216 255', '71 73 70'].includes(start);
}
