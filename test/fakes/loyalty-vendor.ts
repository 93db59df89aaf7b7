import type { Dialect } from '#shared/api/voucherify/dialect.ts';
import { listen } from './loopback.ts';

/** What a request to the vendor was, as it arrived. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Field = Record<string, unknown>;

const prefixes: Readonly<Record<string, string>> = {
  'card-definitions': 'lcdef',
  programs: 'lprg',
  'earning-rules': 'lern',
  rewards: 'lrew',
  'tier-structures': 'lts',
};

/**
 * A vendor that knows nothing but shelves of things: it keeps what it is sent, word for word, and shows it again. Written
 * anew, so that what arrives is judged by nobody who also helped to send it.
 */
export async function openLoyaltyVendor(dialect: Dialect) {
  const heard: Heard[] = [];
  const shelves = new Map<string, Field>();
  const faults: ('lost' | 'dropped' | 'taken' | { readonly status: number; readonly body: object })[] = [];
  let made = 0;

  function answer(method: string, path: string, body: Field): { status: number; body: unknown } {
    const [, , , shelf = '', id, move, more] = path.split('/');
    if (id === undefined && method === 'GET') {
      const data = [...shelves].filter(([key]) => key.startsWith(`${shelf}/`)).map(([, it]) => it);
      return { status: 200, body: { object: 'list', data: data.toReversed(), cursor: null } };
    }
    if (id === undefined) {
      made += 1;
      const madeId = `${prefixes[shelf] ?? 'new'}_made${made}`;
      const it = { ...body, id: madeId, created_at: new Date().toISOString(), updated_at: null };
      const whole: Field = { ...it, status: body['status'] ?? 'DRAFT' };
      if (shelf === 'programs') {
        for (const kind of ['card-definitions', 'earning-rules', 'rewards', 'tier-structures']) {
          assigned(whole, kind, { assign: body[kind.replaceAll('-', '_')] });
        }
      }
      shelves.set(`${shelf}/${madeId}`, whole);
      return { status: 200, body: whole };
    }
    const found = shelves.get(`${shelf}/${id}`);
    if (found === undefined) return { status: 404, body: { code: 404, key: 'not_found', message: 'nothing here' } };
    if (more === 'batch') return { status: 200, body: assigned(found, move ?? '', body) };
    if (move === 'rewards' && method === 'PUT') return { status: 200, body: restocked(found, more ?? '', body) };
    if (move === 'tiers' && method === 'POST') return { status: 200, body: { ...body, id: 'lt_1' } };
    if (move === 'activate') found['status'] = 'ACTIVE';
    else if (move === 'deactivate') found['status'] = 'INACTIVE';
    else if (move === 'draft') found['status'] = 'DRAFT';
    else if (move !== undefined) return { status: 200, body: { data: found[`links ${move}`] ?? [], cursor: null } };
    if (method === 'PUT') Object.assign(found, body, { updated_at: new Date().toISOString() });
    return { status: 200, body: found };
  }

  /** The links of a program as its lists of assignments show them. */
  function assigned(program: Field, kind: string, { assign, unassign }: Field): Field {
    const name = `${kind.slice(0, -1).replaceAll('-', '_')}_id`;
    const all = (it: unknown): Field[] => (Array.isArray(it) ? it : []);
    const left = all(program[`links ${kind}`]).filter((link) => !all(unassign).some(({ id }) => id === link[name]));
    program[`links ${kind}`] = [...left, ...all(assign).map(({ id, ...rest }) => ({ [name]: id, ...rest }))];
    return { assigned: assign ?? null, unassigned: unassign ?? null };
  }

  function restocked(program: Field, reward: string, body: Field): Field {
    const links = program['links rewards'];
    const link = (Array.isArray(links) ? links : []).find((it: Field) => it['reward_id'] === reward);
    return Object.assign(link ?? {}, body);
  }

  const server = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: Field = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      const path = new URL(request.url ?? '/', 'http://vendor').pathname;
      const method = request.method ?? 'GET';
      heard.push({ method, path, body });
      const fault = method === 'GET' ? undefined : faults.shift();
      if (fault === 'dropped') return void request.socket.destroy();
      const said = typeof fault === 'object' ? fault : answer(method, path, body);
      if (fault === 'lost') return void request.socket.destroy();
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body));
    });
  });

  return {
    url: server.url,
    close: server.close,
    faults,
    shelves,
    put: (shelf: string, it: Field & { id: string }) =>
      void shelves.set(`${shelf}/${it.id}`, { created_at: '2026-01-01T00:00:00.000Z', updated_at: null, ...it }),
    sent: () => heard.filter((it) => it.method !== 'GET'),
    environment: {
      COUNTERFOIL_VOUCHERIFY_URL: server.url,
      COUNTERFOIL_VOUCHERIFY_APP_ID: 'id',
      COUNTERFOIL_VOUCHERIFY_APP_TOKEN: 'token',
      COUNTERFOIL_VOUCHERIFY_DIALECT: dialect,
    },
  };
}
