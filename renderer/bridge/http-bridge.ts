import type { AnyEvent } from '#shared/contract/events.ts';
import type { Bridge, Line } from './answer.ts';

/** A dropped stream comes back by itself within half a second; only what lasts longer is worth a word. */
const GRACE = 1500;
const AGAIN = 1000;

interface Resync {
  readonly name: 'terminal/resync';
}

/** The browser host: calls by POST, events by server-sent events. */
export function httpBridge(): Bridge {
  const lines = new Set<(line: Line) => void>();
  const listeners = new Set<(event: AnyEvent) => void>();
  let line: Line | undefined;
  let source: EventSource | undefined;
  let worry: ReturnType<typeof setTimeout> | undefined;

  function is(now: Line): void {
    clearTimeout(worry);
    worry = undefined;
    if (line === now) return;
    line = now;
    for (const listener of lines) listener(now);
  }

  function listen(): void {
    source?.close();
    const stream = new EventSource(new URL('events', document.baseURI));
    source = stream;
    stream.addEventListener('open', () => is('up'));
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as AnyEvent | Resync;
      // Too much was missed to be told again: as if the line had just come up.
      if (event.name === 'terminal/resync') for (const listener of lines) listener('up');
      else for (const listener of listeners) listener(event);
    });
    stream.addEventListener('error', () => {
      if (line !== 'stranger') worry ??= setTimeout(() => is('down'), GRACE);
      // Closed means an answer that was not a stream: it does not try again by itself.
      if (stream.readyState === EventSource.CLOSED) void knock();
    });
  }

  /** Asks until the terminal is there again, then listens. */
  async function knock(): Promise<void> {
    const found = await send('terminal/state', {}).catch(() => undefined);
    if (found?.status === 401) is('stranger');
    if (found?.ok) listen();
    else setTimeout(() => void knock(), AGAIN);
  }

  return {
    async call(name, asking) {
      try {
        const response = await send(name, asking);
        if (response.status === 401) is('stranger');
        const answer: unknown = await response.json();
        if (isAnswer(answer)) return answer as never;
      } catch {
        // Nobody listens any more. The stream notices too, but only after its grace.
        is('down');
      }
      return { ok: false, problem: { code: 'till-stopped' } };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLine(listener) {
      lines.add(listener);
      if (source === undefined) listen();
      else if (line !== undefined) listener(line);
      return () => lines.delete(listener);
    },
  };
}

function send(name: string, body: unknown): Promise<Response> {
  return fetch(new URL(`call/${name}`, document.baseURI), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
