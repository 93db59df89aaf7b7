import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDataDirectory, rawRequest, startHost, type RunningHost } from './running-host.ts';

const data = newDataDirectory();
let host: RunningHost;

beforeAll(async () => {
  host = await startHost(data.path);
});
afterAll(async () => {
  expect(await host.stop()).toBe(0);
  data.remove();
});

const json = { 'content-type': 'application/json' };
const bearer = () => ({ authorization: `Bearer ${host.session}` });
const call = (name: string, headers: Record<string, string>, body = '{}') =>
  rawRequest(host.url, `/call/${name}`, { method: 'POST', headers, body });

describe('a script with its bearer value', () => {
  test('is answered', async () => {
    const answer = await call('terminal/state', { ...json, ...bearer() });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'browser', mode: 'training' } });
  });

  test.each([
    ['a call that does not exist', 'nothing/here', '{}', 404],
    ['a name from the prototype', 'constructor/name', '{}', 404],
    ['a body that is not JSON', 'card/find', '{', 400],
    ['a body of another shape', 'card/find', '{"code":7}', 400],
    ['a value outside its list', 'card/find', '{"code":"1","entry":"guessed"}', 400],
  ])('%s is refused, with a sentence and without a stack trace', async (_, name, body, status) => {
    const answer = await call(name, { ...json, ...bearer() }, body);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/\bat .*:\d+|node_modules|\.ts\b/);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  test('a body beyond all bounds is refused before it is read', async () => {
    // Only announced: a server that waited for it would keep this test waiting.
    const answer = await rawRequest(host.url, '/call/card/find', {
      method: 'POST',
      headers: { ...json, ...bearer(), 'content-length': '13000000' },
      announceOnly: true,
    });
    expect(answer.status).toBe(413);
  });

  test('a body that says it is a form is refused: that is what a foreign page can send', async () => {
    const answer = await call('terminal/state', { ...bearer(), 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
  });
});

describe('anybody else gets nothing', () => {
  test.each([
    ['no session', {}, 401],
    ['a session that was never given', { authorization: `Bearer ${'x'.repeat(43)}` }, 401],
    ['the cookie of another till', { cookie: `counterfoil-1=${'x'.repeat(43)}` }, 401],
  ])('%s', async (_, headers, status) => {
    expect((await call('terminal/state', { ...json, ...headers })).status).toBe(status);
    expect((await rawRequest(host.url, '/events', { headers })).status).toBe(status);
    expect((await rawRequest(host.url, '/', { headers })).status).toBe(status);
  });

  test.each([
    ['a name that was made to point here', { host: 'till.example' }],
    ['another port of this computer', { host: '127.0.0.1:1' }],
    ['a page from elsewhere', { origin: 'http://example.com' }],
    ['a page on another port of this computer', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['what the browser itself calls another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s, even with a good session', async (_, headers) => {
    expect((await call('terminal/state', { ...json, ...bearer(), ...headers })).status).toBe(403);
  });

  test('a POST with the cookie but without an Origin is no page of ours', async () => {
    const cookie = `counterfoil-${new URL(host.url).port}=${host.session}`;
    expect((await call('terminal/state', { ...json, cookie })).status).toBe(403);
    expect((await call('terminal/state', { ...json, cookie, origin: host.url })).status).toBe(200);
  });
});

test('nothing above the page can be read', async () => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../settings.json',
  ]) {
    expect((await rawRequest(host.url, path, { headers: bearer() })).status).toBe(404);
  }
});

test('every answer carries the walls of the page', async () => {
  const { headers } = await rawRequest(host.url, '/nowhere', { headers: bearer() });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});
