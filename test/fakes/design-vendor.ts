import { listen } from './loopback.ts';

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly type: string;
  readonly body: Buffer;
}

export const programId = '5f9d5b3b9d3e2a0017a1b2c3';
export const voucherId = '5f9d5b3b9d3e2a0017a1b2c4';

/**
 * A LoyaltyDog written from its documentation alone, and not the product's own miniature: it knows one voucher, keeps
 * the very bytes it gets, and can be told to refuse fields, to lose an answer, and to change what it was given.
 */
export async function openDesignVendor() {
  const arrived: Arrived[] = [];
  let design = '{"description":"Before"}';
  let voucher: Record<string, unknown> = { id: voucherId, name: 'Spring', status: 'DRAFT' };
  const images = new Map<string, Buffer>();
  const ways = {
    /** The `detail` of a 422 for the next write. */
    refuse: undefined as unknown,
    /** The same for the next picture. */
    refusePicture: undefined as unknown,
    /** `applied`: done, and the connection dies. `dropped`: not done, and it dies. */
    lose: undefined as 'applied' | 'dropped' | undefined,
    /** What it makes of a design it is given. */
    makes: (text: string) => text,
  };

  const server = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const path = url.split('?')[0] ?? '';
      const body = Buffer.concat(chunks);
      const key = request.headers['idempotency-key'];
      arrived.push({
        method,
        path,
        key: typeof key === 'string' ? key : undefined,
        type: request.headers['content-type'] ?? '',
        body,
      });
      const say = (status: number, text: string) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(text);
      };
      if (method !== 'GET') {
        if (ways.refuse !== undefined) {
          const detail = ways.refuse;
          ways.refuse = undefined;
          return say(422, JSON.stringify({ detail }));
        }
        if (ways.refusePicture !== undefined && path.includes('/images/')) {
          const detail = ways.refusePicture;
          ways.refusePicture = undefined;
          return say(400, JSON.stringify({ detail }));
        }
        const { lose } = ways;
        ways.lose = undefined;
        if (lose !== 'dropped') write(method, path, body);
        if (lose !== undefined) return request.socket.destroy();
        return say(200, path.endsWith('/card') ? design : JSON.stringify(voucher));
      }
      if (path === '/v2/token') return say(200, '{"id":"5f9d5b3b9d3e2a0017a1b2c9","email":"shop@example.com"}');
      if (path === '/v2/loyalty/programs') return say(200, JSON.stringify([{ id: programId, name: 'Cards' }]));
      const base = `/v2/loyalty/programs/${programId}/vouchers/${voucherId}`;
      if (path === base)
        return say(
          voucher['gone'] === true ? 404 : 200,
          voucher['gone'] === true ? '{"detail":"Not found"}' : JSON.stringify(voucher),
        );
      if (path === `${base}/card`) return say(200, design);
      if (path === `${base}/card/images`)
        return say(200, JSON.stringify([...images.keys()].map((type) => ({ key: `x/${type}.png` }))));
      return say(404, '{"detail":"Not found"}');
    });
  });

  function write(method: string, path: string, body: Buffer): void {
    const [, type] = /\/images\/(\w+)$/.exec(path) ?? [];
    if (type !== undefined) {
      if (method === 'DELETE') images.delete(type);
      else images.set(type, body);
    } else if (path.endsWith('/card')) design = ways.makes(body.toString());
    else if (path.endsWith('/publish')) voucher = { ...voucher, status: 'LIVE' };
    else if (path.endsWith('/cancel')) voucher = { ...voucher, status: 'CANCELLED' };
    else if (method === 'DELETE') voucher = { ...voucher, gone: true };
    else if (!path.endsWith('/issue')) voucher = { status: 'DRAFT', ...JSON.parse(body.toString()), id: voucherId };
  }

  return {
    url: server.url,
    close: server.close,
    arrived,
    ways,
    images,
    /** Somebody changes the design at the vendor's own page. */
    changeThere: (text: string) => {
      design = text;
    },
    writes: () => arrived.filter(({ method }) => method !== 'GET'),
    environment: {
      COUNTERFOIL_LOYALTYDOG_URL: server.url,
      COUNTERFOIL_LOYALTYDOG_TOKEN: 'a.b.c',
      COUNTERFOIL_LOYALTYDOG_PROGRAM: programId,
    },
  };
}

export type DesignVendor = Awaited<ReturnType<typeof openDesignVendor>>;
