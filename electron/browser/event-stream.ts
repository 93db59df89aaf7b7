import type { AnyEvent, EventName } from '#shared/contract/events.ts';

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
  readonly #readers = new Set<(numbered: Numbered) => void>();
  #count = 0;

  push(event: AnyEvent): void {
    this.#count += 1;
    const numbered = { id: `${this.#boot}-${this.#count}`, event };
    this.#kept.push(numbered);
    if (this.#kept.length > KEPT) this.#kept.shift();
    for (const reader of this.#readers) reader(numbered);
  }

  /** The body of one `GET /events`. What its window may not hear at that moment is left out. */
  open(lastSeen: string | undefined, hears: (name: EventName) => boolean): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let tell: ((numbered: Numbered) => void) | undefined;
    return new ReadableStream({
      start: (controller) => {
        const send = (message: string) => controller.enqueue(encoder.encode(message));
        tell = (numbered) => {
          if (hears(numbered.event.name)) send(asMessage(numbered));
        };
        // An id without data is remembered all the same: a line that drops before the first event resumes too.
        send(`retry: 500\nid: ${this.#mark()}\n\n`);
        const missed = this.#since(lastSeen);
        if (missed === 'too-much') send(`id: ${this.#mark()}\ndata: {"name":"terminal/resync","body":{}}\n\n`);
        else for (const numbered of missed) tell(numbered);
        this.#readers.add(tell);
      },
      cancel: () => {
        if (tell) this.#readers.delete(tell);
      },
    });
  }

  #mark(): string {
    return `${this.#boot}-${this.#count}`;
  }

  #since(lastSeen: string | undefined): readonly Numbered[] | 'too-much' {
    if (lastSeen === undefined || lastSeen === this.#mark()) return [];
    const [boot, number] = lastSeen.split('-');
    const missed = this.#count - Number(number);
    if (boot !== this.#boot || !(missed > 0 && missed <= this.#kept.length)) return 'too-much';
    return this.#kept.slice(-missed);
  }
}

function asMessage({ id, event }: Numbered): string {
  return `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}
