import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { loyaltyCalls } from '#electron/calls/loyalty.ts';
import { Vendors } from '#electron/terminal/vendors.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import type { Dialect } from '#shared/api/voucherify/dialect.ts';

/** What a request to the vendor was, as it arrived. */
interface Heard {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Field = Record<string, unknown>;

/**
 * A vendor that knows nothing but shelves of things: it keeps what it is sent, word for word, and shows it again. Written
 * anew, so that what arrives is judged by nobody who also helped to send it.
 */
export async function plainVendor(dialect: Dialect) {
  const heard: Heard[] = [];
  const shelves = new Map<string, Field>();
  const faults: ('lost' | 'dropped' | { readonly status: number; readonly body: object })[] = [];
  let made = 0;

  function answer(method: string, path: string, body: Field): { status: number; body: unknown } {
    const [, , , shelf = '', id, move] = path.split('/');
    if (id === undefined && method === 'GET') {
      const data = [...shelves].filter(([key]) => key.startsWith(`${shelf}/`)).map(([, it]) => it);
      return { status: 200, body: { object: 'list', data: data.toReversed(), cursor: null } };
    }
    if (id === undefined) {
      made += 1;
      const it = { ...body, id: `new_${made}`, created_at: new Date().toISOString(), updated_at: null };
      const whole: Field = { status: 'DRAFT', ...it };
      shelves.set(`${shelf}/new_${made}`, whole);
      return { status: 200, body: whole };
    }
    const found = shelves.get(`${shelf}/${id}`);
    if (found === undefined) return { status: 404, body: { code: 404, key: 'not_found', message: 'nothing here' } };
    if (move === 'activate') found['status'] = 'ACTIVE';
    else if (move === 'deactivate') found['status'] = 'INACTIVE';
    else if (move === 'draft') found['status'] = 'DRAFT';
    else if (move !== undefined) return { status: 200, body: { data: found[`links ${move}`] ?? [], cursor: null } };
    if (method === 'PUT') Object.assign(found, body, { updated_at: new Date().toISOString() });
    return { status: 200, body: found };
  }

  const server = createServer(async (request, response) => {
    const body: Field = JSON.parse((await textOf(request)) || '{}');
    const path = new URL(request.url ?? '/', 'http://vendor').pathname;
    const method = request.method ?? 'GET';
    heard.push({ method, path, body });
    const fault = method === 'GET' ? undefined : faults.shift();
    if (fault === 'dropped') return void request.socket.destroy();
    const said = typeof fault === 'object' ? fault : answer(method, path, body);
    if (fault === 'lost') return void request.socket.destroy();
    response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const settings = voucherifySettingsSchema.parse({
    access: { by: 'server-keys', appId: 'id', appToken: 'token' },
    url: `http://127.0.0.1:${port}`,
    currency: 'EUR',
    plan: { calls: 10_000, per: 'minute' },
    dialect,
  });
  const vendors = new Vendors([createVoucherify(settings)], () => {});
  onTestFinished(() => {
    vendors.stop();
    server.closeAllConnections();
    server.close();
  });
  const put = (shelf: string, it: Field & { id: string }) =>
    void shelves.set(`${shelf}/${it.id}`, { created_at: '2026-01-01T00:00:00.000Z', updated_at: null, ...it });
  const sent = () => heard.filter((it) => it.method !== 'GET');
  return { calls: loyaltyCalls({ vendors }), faults, put, sent, shelves };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
