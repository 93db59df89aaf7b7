import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DesignBody } from '#shared/domain/design.ts';
import { openDesignVendor, voucherId, type DesignVendor } from '#test/fakes/design-vendor.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';
import { wholeDesign } from './whole-design.ts';

const id = voucherId;
let vendor: DesignVendor;
let ask: Ask;

beforeEach(async () => {
  vendor = await openDesignVendor();
  for (const [name, value] of Object.entries(vendor.environment)) vi.stubEnv(name, value);
  vi.stubEnv('COUNTERFOIL_LOYALTYDOG_TIMEOUT', '2000');
  ({ ask } = wholeTill(scratchDirectory(), new ManualTime()));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await vendor.close();
});

const sendCard = async (body: unknown, from: string | null = null) =>
  valueOf(await ask('w', 'voucher/send-card', { id, key: randomUUID(), body: body as DesignBody, from }));
const lastWrite = () => JSON.parse(vendor.writes().at(-1)?.body.toString() ?? 'null') as unknown;

describe('the design of a wallet card', () => {
  test('with every documented field arrives as it was shaped, number by number, and is read back', async () => {
    const sent = await sendCard(wholeDesign);
    expect(lastWrite()).toEqual(wholeDesign);
    expect(vendor.writes()).toMatchObject([
      { method: 'PUT', path: expect.stringContaining(`/vouchers/${id}/card`), type: 'application/json' },
    ]);
    expect(sent).toMatchObject({ outcome: 'sent', live: { body: wholeDesign } });
  });

  test('what is live and unknown to us goes out again as it came, decimals and all', async () => {
    const live = {
      nfc: { message: 'm', ratio: 0.25 },
      coupon: { primaryFields: [{ key: 'k', value: 9.99, later: [1.5] }] },
    };
    vendor.changeThere(JSON.stringify(live));
    const { body } = valueOf(await ask('w', 'voucher/card', { id }));
    expect(body).toEqual(live);
    await sendCard({ ...body, logoText: 'Oak' });
    expect(lastWrite()).toEqual({ ...live, logoText: 'Oak' });
  });

  test('a field that our own schema refuses is named, and nothing is sent', async () => {
    const sent = await sendCard({ barcodes: [{ format: 'QR', message: 'm' }], relevantDate: 'soon' });
    expect(sent).toMatchObject({
      outcome: 'issues',
      issues: expect.arrayContaining([
        { path: ['barcodes', 0, 'format'], code: 'not-in-list', params: {} },
        expect.objectContaining({ path: ['relevantDate'], code: 'malformed' }),
      ]),
    });
    expect(vendor.writes()).toEqual([]);
  });

  test('the fields that the vendor refuses are laid where they are in the form, in its own words', async () => {
    vendor.ways.refuse = [
      { loc: ['body', 'coupon', 'primaryFields', 0, 'value'], msg: 'too long <b>', type: 'x' },
      { loc: ['body', 'labelColor'], msg: 'no colour', type: 'y' },
    ];
    expect(await sendCard({ coupon: { primaryFields: [{ key: 'k', value: 'v' }] }, labelColor: 'x' })).toEqual({
      outcome: 'issues',
      issues: [
        { path: ['coupon', 'primaryFields', 0, 'value'], code: 'vendor-says', params: { text: 'too long <b>' } },
        { path: ['labelColor'], code: 'vendor-says', params: { text: 'no colour' } },
      ],
    });
  });

  test('a refusal that names no field of the body stays a problem', async () => {
    vendor.ways.refuse = 'The program is locked';
    const answer = await ask('w', 'voucher/send-card', { id, key: randomUUID(), body: {}, from: null });
    expect(answer).toMatchObject({ problem: { code: 'rule-broken', text: 'The program is locked' } });
  });

  test('nothing is sent over what somebody else has changed there, unless a person says so', async () => {
    const before = valueOf(await ask('w', 'voucher/card', { id }));
    vendor.changeThere('{"description":"Theirs"}');
    const sent = await sendCard({ description: 'Ours' }, before.revision);
    expect(sent).toMatchObject({ outcome: 'changed-there', live: { body: { description: 'Theirs' } } });
    expect(vendor.writes()).toEqual([]);
    const now = valueOf(await ask('w', 'voucher/card', { id }));
    expect(await sendCard({ description: 'Ours' }, now.revision)).toMatchObject({ outcome: 'sent' });
  });

  test('the order of members and members that say nothing are no change', async () => {
    vendor.changeThere('{"logoText":"a","description":"b","voided":null}');
    const one = valueOf(await ask('w', 'voucher/card', { id })).revision;
    vendor.changeThere('{"description":"b","logoText":"a"}');
    expect(valueOf(await ask('w', 'voucher/card', { id })).revision).toBe(one);
  });

  test('an answer that got lost is looked for: what arrived is sent, what did not is unknown', async () => {
    vendor.ways.lose = 'applied';
    expect(await sendCard({ description: 'Arrived' })).toMatchObject({ outcome: 'sent' });
    vendor.ways.lose = 'dropped';
    expect(await sendCard({ description: 'Lost' })).toMatchObject({
      outcome: 'unknown',
      live: { body: { description: 'Arrived' } },
    });
  });

  test('what the vendor made of it is what comes back', async () => {
    vendor.ways.makes = (text) => JSON.stringify({ ...JSON.parse(text), labelColor: 'rgb(0, 0, 0)' });
    const sent = await sendCard({ description: 'x' });
    expect(sent).toMatchObject({ live: { body: { description: 'x', labelColor: 'rgb(0, 0, 0)' } } });
  });
});

describe('its pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const send = (data: Buffer, mime: 'image/png' | 'image/jpeg' = 'image/png') =>
    ask('w', 'voucher/send-image', {
      id,
      key: randomUUID(),
      type: 'logo',
      picture: { mime, data: data.toString('base64') },
    });

  test('arrive byte by byte as a file of a form, and come back for the preview', async () => {
    valueOf(await send(png));
    const [{ type, body, path } = { type: '', body: Buffer.of(), path: '' }] = vendor.writes();
    expect(path).toMatch(/\/card\/images\/logo$/);
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body.includes(png)).toBe(true);
    expect(body.toString('latin1')).toMatch(/name="image"; filename="logo.png"[\s\S]*image\/png/);
    expect(valueOf(await ask('w', 'voucher/images', { id })).images).toEqual([
      { type: 'logo', picture: { mime: 'image/png', data: png.toString('base64') } },
    ]);
  });

  test('one that another till sent is known by its kind alone, and nothing is fetched from its address', async () => {
    vendor.images.set('strip', Buffer.of());
    expect(valueOf(await ask('w', 'voucher/images', { id })).images).toEqual([{ type: 'strip', picture: null }]);
    expect(vendor.arrived.every(({ path }) => path.startsWith('/v2/'))).toBe(true);
  });

  const huge = Buffer.from(png);
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(10_000, 20);
  test.each([
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png', 'svg'],
    ['200 megapixels', huge, 'image/png', 'too-many-dots'],
    ['text', Buffer.from('hello'), 'image/png', 'no-picture'],
    ['a PNG under another name', png, 'image/jpeg', 'not what it says it is'],
  ] as const)('%s goes nowhere', async (_, data, mime, why) => {
    expect(await send(data, mime)).toMatchObject({ problem: { code: 'bad-request', field: 'image', why } });
    expect(vendor.writes()).toEqual([]);
  });

  test('are taken away, and what is gone already is gone', async () => {
    valueOf(await send(png));
    valueOf(await ask('w', 'voucher/remove-image', { id, key: randomUUID(), type: 'logo' }));
    expect(valueOf(await ask('w', 'voucher/images', { id })).images).toEqual([]);
  });
});

describe('vouchers', () => {
  const body = { name: 'Spring', discountValue: '5.10', discountType: 'fixed', endDate: '2026-05-31T21:59:59Z' };

  test('one that is made arrives digit by digit, is in the list with its maker, and is changed, published and gone', async () => {
    const key = randomUUID();
    const made = valueOf(await ask('w', 'voucher/create', { key, body }));
    const [first] = vendor.writes();
    expect(first).toMatchObject({ method: 'POST', key });
    expect(first?.body.toString()).toContain('"discountValue":5.10');
    expect(made).toMatchObject({ outcome: 'sent', live: { id, status: 'DRAFT', body: { name: 'Spring' } } });
    expect(valueOf(await ask('w', 'voucher/list', {}))).toMatchObject({
      vouchers: [{ id, name: 'Spring', status: 'DRAFT', madeBy: 'till' }],
      unsure: [],
    });
    const live = valueOf(await ask('w', 'voucher/read', { id }));
    const changed = { id, key: randomUUID(), body: { ...live.body, name: 'Summer' }, from: live.revision };
    expect(valueOf(await ask('w', 'voucher/update', changed))).toMatchObject({ live: { body: { name: 'Summer' } } });
    const published = await ask('w', 'voucher/do', { id, key: randomUUID(), deed: 'publish' });
    expect(valueOf(published).live?.status).toBe('LIVE');
    const gone = await ask('w', 'voucher/do', { id, key: randomUUID(), deed: 'delete' });
    expect(valueOf(gone).live).toBeNull();
    expect(valueOf(await ask('w', 'voucher/list', {})).vouchers).toEqual([]);
  });

  test('one whose answer got lost stands in the list as a doubt, and the same key settles it', async () => {
    const key = randomUUID();
    vendor.ways.lose = 'applied';
    expect(valueOf(await ask('w', 'voucher/create', { key, body }))).toMatchObject({ outcome: 'unknown' });
    expect(valueOf(await ask('w', 'voucher/list', {}))).toMatchObject({
      vouchers: [],
      unsure: [{ key, name: 'Spring' }],
    });
    expect(valueOf(await ask('w', 'voucher/create', { key, body }))).toMatchObject({ outcome: 'sent' });
    expect(vendor.writes().map((it) => it.key)).toEqual([key, key]);
    expect(valueOf(await ask('w', 'voucher/list', {}))).toMatchObject({ vouchers: [{ id }], unsure: [] });
  });

  test('a deed whose answer got lost is told by the status that can be read', async () => {
    vendor.ways.lose = 'applied';
    const published = await ask('w', 'voucher/do', { id, key: randomUUID(), deed: 'publish' });
    expect(valueOf(published).live?.status).toBe('LIVE');
  });

  test('one is added by its id, and one that is not there is not', async () => {
    valueOf(await ask('w', 'voucher/read', { id }));
    expect(valueOf(await ask('w', 'voucher/list', {})).vouchers).toMatchObject([{ id, madeBy: null }]);
    expect(await ask('w', 'voucher/read', { id: '../../../giftcards' })).toMatchObject({ ok: false });
    expect(valueOf(await ask('w', 'voucher/list', {})).vouchers).toHaveLength(1);
  });

  test('one is given to an e-mail address, and to nothing else', async () => {
    valueOf(await ask('w', 'voucher/issue', { id, key: randomUUID(), email: 'a@example.com' }));
    expect(lastWrite()).toEqual({ email: 'a@example.com' });
  });
});
