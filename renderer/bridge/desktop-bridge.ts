import type { AnyEvent } from '#shared/contract/events.ts';
import type { Bridge, Line } from './answer.ts';

/** What the preload script lays into the desktop's window. */
export interface Preloaded {
  call(name: string, body: unknown): Promise<unknown>;
  on(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly counterfoil?: Preloaded;
  }
}

export function desktopBridge(preloaded: Preloaded): Bridge {
  const lines = new Set<(line: Line) => void>();
  const tell = (line: Line) => lines.forEach((listener) => listener(line));

  return {
    async call(name, asking) {
      try {
        // Both directions were parsed against the contract on the terminal's side.
        return (await preloaded.call(name, asking)) as never;
      } catch {
        tell('down');
        return { ok: false, problem: { code: 'till-stopped' } };
      }
    },
    onEvent: (listener) => preloaded.on((event) => listener(event as AnyEvent)),
    onLine(listener) {
      lines.add(listener);
      queueMicrotask(() => listener('up'));
      return () => lines.delete(listener);
    },
  };
}
