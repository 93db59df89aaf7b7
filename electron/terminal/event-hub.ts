import { events, type AnyEvent, type EventName, type EventOf } from '#shared/contract/events.ts';

export type Listener = (event: AnyEvent) => void;

/** Where every part tells the windows what changed. Bodies are parsed on the way out, like replies. */
export class EventHub {
  readonly #listeners = new Set<Listener>();

  tell<Name extends EventName>(name: Name, body: EventOf<Name>): void {
    const event = { name, body: events[name].parse(body) } as AnyEvent;
    for (const listener of this.#listeners) listener(event);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
