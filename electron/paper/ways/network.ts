import { connect, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Patience } from './patience.ts';
import { printed, unsure, waiting, type Sending, type Sent } from './sending.ts';
import { talkOf, type Talk } from './talk.ts';

/**
 * A printer on the network. One that answers is asked first, and believed when it says that it is done; one that says
 * nothing has printed when it took everything and hung up like any other.
 */
export async function overNetwork(
  { host, port }: { readonly host: string; readonly port: number },
  sending: Sending,
  patience: Patience,
): Promise<Sent> {
  const line = await dial(host, port, patience, sending.signal);
  if (line === undefined) return waiting('unreachable');
  const talk = talkOf(sending.speaks);
  line.socket.on('data', (bytes) => talk.hear(bytes));
  try {
    await ask(line, talk, patience.toAnswer);
    const { says } = talk;
    if (says?.trouble != null) return waiting(says.trouble);
    if (line.broke) return waiting('unreachable');
    sending.begin();
    if (!(await sendAll(line.socket, talk, sending, patience)))
      return unsure(line.broke ? 'broke-off' : 'not-answering');
    return says === undefined ? await untilTaken(line, patience) : await untilPrinted(line, talk, sending, patience);
  } finally {
    line.socket.destroy();
  }
}

/** A connection that remembers how it ended. */
interface Line {
  readonly socket: Socket;
  readonly closed: Promise<void>;
  readonly broke: boolean;
}

async function dial(host: string, port: number, patience: Patience, signal: AbortSignal): Promise<Line | undefined> {
  const socket = connect({ host, port, signal });
  let broke = false;
  socket.on('error', () => (broke = true));
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
  const connected = new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('close', () => resolve(false));
  });
  if (!(await Promise.race([connected, after(patience.toConnect, false, { ref: false })]))) {
    socket.destroy();
    return undefined;
  }
  socket.setNoDelay(true);
  return {
    socket,
    closed,
    get broke() {
      return broke || socket.destroyed;
    },
  };
}

/** Waits until it has answered, hung up, or is not going to. */
async function ask(line: Line, talk: Talk, atMost: number): Promise<void> {
  talk.asked();
  line.socket.write(talk.question);
  const until = performance.now() + atMost;
  while (talk.says === undefined && !line.broke && performance.now() < until)
    await heard(line, until - performance.now());
}

/** Until something more was heard, the line has ended or the time is over. */
async function heard({ socket, closed }: Line, atMost: number): Promise<void> {
  let wake = (): void => undefined;
  const data = new Promise<void>((resolve) => (wake = resolve));
  socket.once('data', wake);
  await Promise.race([data, closed, after(Math.max(1, atMost), undefined, { ref: false })]);
  socket.off('data', wake);
}

/** All of it, as fast as the printer takes it. False when it stopped taking. */
async function sendAll(socket: Socket, talk: Talk, { bytes }: Sending, patience: Patience): Promise<boolean> {
  const chunk = 4096;
  for (let from = 0; from < bytes.length; from += chunk) {
    if (!(await written(socket, bytes.subarray(from, from + chunk), patience.toTake))) return false;
  }
  talk.ended();
  return written(socket, talk.end, patience.toTake);
}

async function written(socket: Socket, bytes: Uint8Array, atMost: number): Promise<boolean> {
  const taken = new Promise<boolean>((resolve) => {
    socket.write(bytes, (fault) => resolve(fault == null));
  });
  return Promise.race([taken, after(atMost, false, { ref: false })]);
}

/** A silent printer: it took everything, and ends the call without a fault. */
async function untilTaken(line: Line, patience: Patience): Promise<Sent> {
  line.socket.end();
  await Promise.race([line.closed, after(patience.toHangUp, undefined, { ref: false })]);
  return line.socket.errored === null ? printed : unsure('broke-off');
}

/** One that talks: it says when it is done. Some never do, but answer that all is well long after the last byte. */
async function untilPrinted(line: Line, talk: Talk, sending: Sending, patience: Patience): Promise<Sent> {
  let calm = 0;
  let unanswered = 0;
  for (;;) {
    if (talk.finished) return printed;
    if (line.broke) return unsure('broke-off');
    await ask(line, talk, patience.toAnswer);
    if (talk.finished) return printed;
    if (line.broke) return unsure('broke-off');
    const { says } = talk;
    unanswered = says === undefined ? unanswered + 1 : 0;
    calm = says?.trouble === null ? calm + 1 : 0;
    sending.trouble(says === undefined ? 'not-answering' : says.trouble);
    if (unanswered >= patience.unanswered) return unsure('not-answering');
    if (calm >= patience.calm) return printed;
    await heard(line, patience.betweenQuestions);
  }
}
