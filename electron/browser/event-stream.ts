import type { AnyEvent } from '#shared/contract/events.ts';

const KEPT = 500;

interface Numbered {
  readonly id: string;
  readonly event: AnyEvent;
}

/**
 * Server-sent events that survive a dropped line. Each event has a number; a window that comes back names the
 * last one it saw and gets what it missed, or is told to read everything again when that is too long ago or was
 * before a restart.
 */
export class EventStream {
  /** Numbers start anew with every start of the terminal: without this mark, old ones would look like new ones. */
  readonly #boot = Date.now().toString(36);
  readonly #kept: Numbered[] = [];
  readonly #readers = new Set<(message: string) => void>();
  #count = 0;

  push(event: AnyEvent): void {
    this.#count += 1;
    const numbered = { id: `${this.#boot}-${this.#count}`, event };
    this.#kept.push(numbered);
    if (this.#kept.length > KEPT) this.#kept.shift();
    const message = asMessage(numbered);
    for (const reader of this.#readers) reader(message);
  }

  /** The body of one `GET /events`. */
  open(lastSeen: string | undefined): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let send: ((message: string) => void) | undefined;
    return new ReadableStream({
      start: (controller) => {
        send = (message) => controller.enqueue(encoder.encode(message));
        // An id without data is remembered all the same: a line that drops before the first event resumes too.
        send(`retry: 500\nid: ${this.#mark()}\n\n`);
        for (const message of this.#since(lastSeen)) send(message);
        this.#readers.add(send);
      },
      cancel: () => {
        if (send) this.#readers.delete(send);
      },
    });
  }

  #mark(): string {
    return `${this.#boot}-${this.#count}`;
  }

  #since(lastSeen: string | undefined): string[] {
    if (lastSeen === undefined || lastSeen === this.#mark()) return [];
    const [boot, number] = lastSeen.split('-');
    const missed = this.#count - Number(number);
    if (boot !== this.#boot || !(missed > 0 && missed <= this.#kept.length)) {
      return [`id: ${this.#mark()}\ndata: {"name":"terminal/resync","body":{}}\n\n`];
    }
    return this.#kept.slice(-missed).map(asMessage);
  }
}

function asMessage({ id, event }: Numbered): string {
  return `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}
