import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { Fetch } from '#shared/api/http.ts';

/** What `fetch` allows a connection too. Longer than that, and the line is taken for dead. */
const CONNECTING = 10_000;

const unpackers = new Map([
  ['gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
]);
const utf8 = new TextDecoder();

/**
 * What the clients need of `fetch`, straight on Node's own HTTP: half the work of a call, since no streams and no
 * copies of the request are made. The answer comes when its last byte is there. Redirects are not followed, an abort
 * closes the connection, certificates are checked, and failures carry the codes that `lost.ts` reads.
 */
export const nodeFetch: Fetch = async (url, sending) => {
  const { method, signal } = sending;
  const [type, body] = typeof sending.body === 'string' ? [null, sending.body] : await contentOf(sending.body);
  signal.throwIfAborted();
  const { protocol, host, hostname, port, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  // As a flat list they are written down once, instead of being kept one by one first.
  const headers = ['host', host, 'user-agent', 'counterfoil', 'accept-encoding', 'gzip, br'];
  for (const name in sending.headers) headers.push(name, sending.headers[name] ?? '');
  if (type !== null) headers.push('content-type', type);
  if (body !== null || method !== 'GET') headers.push('content-length', String(Buffer.byteLength(body ?? '')));

  return new Promise((resolve, reject) => {
    const request = (secure ? overHttps : overHttp)({
      method,
      headers,
      // An address of IPv6 stands in brackets in an URL, and only there.
      hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      port,
      path: pathname + search,
    });
    let connected = true;
    const giveUp = () => {
      // A request waits for its connection: without one not a byte of it has left.
      reject(connected ? signal.reason : noConnection());
      request.destroy();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    request.on('socket', (socket) => {
      if (!socket.connecting) return;
      connected = false;
      const ready = secure ? 'secureConnect' : 'connect';
      const timer = setTimeout(() => request.destroy(noConnection()), CONNECTING);
      socket.once(ready, () => {
        connected = true;
        clearTimeout(timer);
      });
      socket.once('close', () => clearTimeout(timer));
    });
    request.on('error', reject);
    request.on('close', () => {
      signal.removeEventListener('abort', giveUp);
      reject(new Error('the connection closed without an answer'));
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(answerOf(response, chunks)));
    });
    request.end(body);
  });
};

async function contentOf(form: FormData | URLSearchParams | null): Promise<[string | null, Buffer | null]> {
  if (form === null) return [null, null];
  // A form knows its own boundary and type only once it is written down.
  const written = new Response(form);
  return [written.headers.get('content-type'), Buffer.from(await written.arrayBuffer())];
}

async function answerOf(response: IncomingMessage, chunks: readonly Buffer[]): Promise<Response> {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
  const unpack = unpackers.get(response.headers['content-encoding'] ?? '');
  return new WholeResponse(unpack === undefined ? bytes : await unpack(bytes), response);
}

/** An answer that is all there: read without the stream that an ordinary one puts round its body. */
class WholeResponse extends Response {
  override readonly text: () => Promise<string>;
  override readonly json: () => Promise<unknown>;

  constructor(bytes: Buffer, { statusCode, headers }: IncomingMessage) {
    const pairs = new Headers();
    for (const name in headers) pairs.append(name, String(headers[name]));
    super(null, { status: statusCode ?? 0, headers: pairs });
    this.text = async () => utf8.decode(bytes);
    this.json = async () => JSON.parse(utf8.decode(bytes));
  }
}

function noConnection(): Error {
  return Object.assign(new Error('no connection'), { code: 'ETIMEDOUT', syscall: 'connect' });
}
