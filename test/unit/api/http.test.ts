import type { RequestListener, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nodeFetch } from '#electron/terminal/node-fetch.ts';
import { accept, check, createHttp, pathOf, type Ask, type Fetch } from '#shared/api/http.ts';
import { listen, type Loopback } from '../../fakes/loopback.ts';
import { selfSigned } from '../../fakes/self-signed.ts';

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const ways: [string, Fetch][] = [
  ['fetch', fetch],
  ['Node alone', nodeFetch],
];

describe.each(ways)('over %s', (_way, over) => {
  async function ask(listener: RequestListener, what: Partial<Ask> = {}) {
    const server = await listen(listener);
    open.push(server);
    const http = createHttp({
      url: server.url,
      headers: () => ({ authorization: 'Bearer secret' }),
      timeout: 2_000,
      fetch: over,
    });
    return http.send({ method: 'GET', path: '/', ...what });
  }

  async function answerTo(listener: RequestListener, what?: Partial<Ask>) {
    const sent = await ask(listener, what);
    if (!sent.ok) throw new Error(`no answer: ${sent.problem.code}`);
    return sent.value;
  }

  test('an answer of any status comes back as it is, with its body parsed exactly', async () => {
    const answer = await answerTo((_, response) => {
      response.writeHead(400, { 'x-request-id': 'theirs' }).end('{"detail":"no","currentBalance":9990.10}');
    });
    expect(answer).toMatchObject({
      status: 400,
      requestId: 'theirs',
      body: { detail: 'no', currentBalance: '9990.10' },
    });
  });

  test('every call carries a request id, the credential and its query', async () => {
    const seen: Record<string, unknown> = {};
    const answer = await answerTo(
      (request, response) => {
        Object.assign(seen, {
          url: request.url,
          id: request.headers['x-request-id'],
          as: request.headers.authorization,
        });
        response.end();
      },
      { path: pathOf`/v1/vouchers/${'A/b c'}`, query: { q: '4417', page: 1, none: undefined } },
    );
    expect(seen).toEqual({ url: '/v1/vouchers/A%2Fb%20c?q=4417&page=1', id: answer.requestId, as: 'Bearer secret' });
  });

  test.each(['.', '..'])('an id of dots (%s) never leaves: it would be another address', async (id) => {
    let calls = 0;
    const sent = await ask(() => void (calls += 1), { method: 'DELETE', path: pathOf`/v1/vouchers/${id}/sessions` });
    expect([sent, calls]).toEqual([{ ok: false, problem: expect.objectContaining({ code: 'bad-request' }) }, 0]);
  });

  test('a 5xx is not asked again, not even for a read', async () => {
    let calls = 0;
    const answer = await answerTo((_, response) => {
      calls += 1;
      response.writeHead(503, { 'retry-after': '0' }).end('busy');
    });
    expect([answer.status, answer.body, calls]).toEqual([503, undefined, 1]);
  });

  test('a redirect is not followed, so the credential stays with the vendor', async () => {
    let calls = 0;
    const answer = await answerTo((_, response) => {
      calls += 1;
      response.writeHead(302, { location: '/login' }).end();
    });
    expect([answer.status, calls]).toEqual([302, 1]);
  });

  test('a refused connection and an unknown name are "no network": certainly not sent', async () => {
    const server = await listen(() => undefined);
    await server.close();
    for (const url of [server.url, server.url.replace('127.0.0.1', 'localhost'), 'http://nobody.invalid']) {
      const http = createHttp({ url, headers: () => ({}), fetch: over });
      expect(await http.send({ method: 'POST', path: '/', json: {} })).toEqual({
        ok: false,
        problem: { code: 'no-network' },
      });
    }
  });

  test.each([
    [
      'a reset',
      (_: unknown, response: { socket: { resetAndDestroy(): void } | null }) => response.socket?.resetAndDestroy(),
    ],
    [
      'an answer that breaks off',
      (_: unknown, response: { writeHead: Function; write: Function; destroy(): void }) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"half":', () => response.destroy());
      },
    ],
    ['silence', () => undefined],
  ])('%s is "timed out": it may have been done', async (_, listener) => {
    const sent = await ask(listener as RequestListener, { method: 'POST', json: {}, timeout: 150 });
    expect(sent).toEqual({ ok: false, problem: { code: 'timed-out' } });
  });

  test('a body that trickles without end is given up at the same deadline, and its connection closed', async () => {
    let close = () => {};
    const closed = new Promise<void>((resolve) => (close = resolve));
    const sent = await ask(
      (_, response) => {
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => {
          clearInterval(drip);
          close();
        });
      },
      { timeout: 150 },
    );
    await closed;
    expect(sent).toEqual({ ok: false, problem: { code: 'timed-out' } });
  });

  test('giving up halfway leaves the outcome unknown, giving up before sending does not', async () => {
    const stop = new AbortController();
    const sent = ask(() => stop.abort(), { method: 'POST', json: {}, signal: stop.signal });
    expect(await sent).toEqual({ ok: false, problem: { code: 'timed-out' } });
    expect(await ask(() => undefined, { signal: stop.signal })).toEqual({ ok: false, problem: { code: 'no-network' } });
  });

  test.each([
    [{ 'retry-after': '7' }, { retryAt: 7_000 }],
    [{ 'retry-after': new Date(60_000).toUTCString() }, { retryAt: 60_000 }],
    [
      { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '1800000000' },
      { limit: 60, remaining: 3, resetsAt: 1_800_000_000_000, retryAt: null },
    ],
    [
      { 'x-rate-limit-limit': '100', 'x-rate-limit-remaining': '0', 'x-rate-limit-retry': '1800000000' },
      { limit: 100, remaining: 0, retryAt: 1_800_000_000_000 },
    ],
    [{ 'retry-after': 'soon' }, { retryAt: null }],
  ])('rate-limit headers %j are understood', async (headers, limits) => {
    const server = await listen((_, response) => response.writeHead(200, headers).end());
    open.push(server);
    const http = createHttp({ url: server.url, headers: () => ({}), now: () => 0, fetch: over });
    expect(await http.send({ method: 'GET', path: '/' })).toMatchObject({ ok: true, value: { limits } });
  });

  test('a body goes out whole, whatever the method and the kind of body', async () => {
    const form = new FormData();
    form.set('image', new Blob(['pixels'], { type: 'image/png' }), 'icon.png');
    const bodies = [
      { method: 'POST', json: { name: 'Zoë' } },
      { method: 'DELETE', json: { name: 'Zoë' } },
      { method: 'POST', form: new URLSearchParams({ scope: 'a b' }) },
      { method: 'PUT', form },
      { method: 'POST' },
    ] as const;
    const seen: unknown[] = [];
    for (const body of bodies) {
      await answerTo((request, response) => {
        let text = '';
        request.setEncoding('utf8');
        request.on('data', (part: string) => (text += part));
        request.on('end', () => {
          seen.push([request.method, request.headers['content-type']?.replace(/(boundary=).*/, '$1'), text]);
          response.end();
        });
      }, body);
    }
    expect(seen).toEqual([
      ['POST', 'application/json', '{"name":"Zoë"}'],
      ['DELETE', 'application/json', '{"name":"Zoë"}'],
      ['POST', 'application/x-www-form-urlencoded;charset=UTF-8', 'scope=a+b'],
      ['PUT', 'multipart/form-data; boundary=', expect.stringContaining('pixels')],
      ['POST', undefined, ''],
    ]);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('an answer packed as %s is unpacked', async (encoding, pack) => {
    const answer = await answerTo((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('{"name":"Zoë"}'));
    });
    expect(answer.body).toEqual({ name: 'Zoë' });
  });

  test.each([
    ['packed wrongly', (response: ServerResponse) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{}')],
    ['of another protocol', (response: ServerResponse) => response.socket?.end('220 mail.example ESMTP\r\n')],
  ])('an answer %s leaves the outcome unknown', async (_, answer) => {
    const sent = await ask((__, response) => void answer(response), { method: 'POST', json: {} });
    expect(sent).toEqual({ ok: false, problem: { code: 'timed-out' } });
  });

  test('a server whose certificate nobody vouches for is never sent anything', async () => {
    let calls = 0;
    const server = createSecureServer(selfSigned, () => (calls += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const http = createHttp({ url: `https://127.0.0.1:${port}`, headers: () => ({}), fetch: over });
    const sent = await http.send({ method: 'POST', path: '/', json: {} });
    server.close();
    expect([sent, calls]).toEqual([{ ok: false, problem: { code: 'no-network' } }, 0]);
  });

  const card = z.looseObject({ card: z.looseObject({ balance: z.union([z.string(), z.object({ minor: z.int() })]) }) });

  test('an answer that does not fit names the field', async () => {
    const garbage = await answerTo((_, response) => response.end('<html>'));
    expect(accept(garbage, card)).toEqual({ ok: false, problem: { code: 'bad-answer', field: 'body' } });
    const wrong = await answerTo((_, response) => response.end('{"card":{"balance":{"minor":"x"}}}'));
    expect(accept(wrong, card)).toEqual({ ok: false, problem: { code: 'bad-answer', field: 'card.balance.minor' } });
  });
});

test('a body out of bounds is refused before it is sent, naming the field', () => {
  const schema = z.strictObject({ fields: z.array(z.object({ key: z.string().max(3) })) });
  expect(check({ fields: [{ key: 'ok' }, { key: 'long' }] }, schema)).toMatchObject({
    problem: { code: 'bad-request', field: 'fields.1.key' },
  });
});

test('giving up before there is a connection is "no network": nothing was sent', async () => {
  // It takes the call and never greets back, so that no TLS comes to be.
  const mute = createServer();
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const address = mute.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const http = createHttp({ url: `https://127.0.0.1:${port}`, headers: () => ({}), fetch: nodeFetch, timeout: 150 });
  const sent = await http.send({ method: 'POST', path: '/', json: {} });
  mute.close();
  expect(sent).toEqual({ ok: false, problem: { code: 'no-network' } });
});

test('a status that there is not leaves the outcome unknown, and the till standing', async () => {
  const server = await listen((_, response) => void response.socket?.end('HTTP/1.1 777 ?\r\n\r\n'));
  open.push(server);
  const http = createHttp({ url: server.url, headers: () => ({}), fetch: nodeFetch });
  expect(await http.send({ method: 'POST', path: '/', json: {} })).toEqual({
    ok: false,
    problem: { code: 'timed-out' },
  });
});
