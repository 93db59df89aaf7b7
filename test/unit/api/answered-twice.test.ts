import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHttp } from '#shared/api/http.ts';

const answer = (id: string, body: string) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: ${id}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

/** A vendor on bare TCP, where an answer can be sent again on a connection that is kept open. */
async function vendorOnWires(told: (requests: readonly string[], socket: Socket) => void) {
  const ids: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      for (const [, id = ''] of chunk.toString().matchAll(/x-request-id: (\S+)/gi)) {
        ids.push(id);
        told(ids, socket);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return createHttp({ url: `http://127.0.0.1:${port}`, headers: () => ({}), timeout: 2_000 });
}

const ask = (card: string) => ({ method: 'POST', path: `/redeem/${card}`, json: {} }) as const;

test('an answer that comes a second time, in the place of the next one, is not taken for that one', async () => {
  const http = await vendorOnWires((ids, socket) => {
    const [first = '', second] = ids;
    if (second === undefined) socket.write(answer(first, '{"for":"first"}'));
    else socket.write(answer(first, '{"for":"first"}') + answer(second, '{"for":"second"}'));
  });
  expect(await http.send(ask('a'))).toMatchObject({ ok: true, value: { body: { for: 'first' } } });
  // What became of the second is not known: it has to be read up, like any lost answer.
  expect(await http.send(ask('b'))).toEqual({ ok: false, problem: { code: 'timed-out' } });
});

test('an answer sent twice at once counts once, and the next request gets its own', async () => {
  const http = await vendorOnWires((ids, socket) => {
    const id = ids.at(-1) ?? '';
    const text = answer(id, `{"for":${ids.length}}`);
    socket.write(ids.length === 1 ? text + text : text);
  });
  expect(await http.send(ask('a'))).toMatchObject({ ok: true, value: { body: { for: 1 } } });
  const next = await http.send(ask('b'));
  if (next.ok) expect(next.value.body).toEqual({ for: 2 });
  else expect(next.problem).toEqual({ code: 'timed-out' });
});

test("a vendor's own name for a request is no sign of a wrong answer", async () => {
  const http = await vendorOnWires((_, socket) => void socket.write(answer('theirs', '{}')));
  expect(await http.send(ask('a'))).toMatchObject({ ok: true, value: { requestId: 'theirs' } });
  expect(await http.send(ask('b'))).toMatchObject({ ok: true });
});
