import type { Dispatch } from '#electron/calls/dispatch.ts';

/** The calls that may build the till's parts anew: they can't wait for themselves. */
const rebuilding: ReadonlySet<string> = new Set(['setup/mode', 'setup/connect', 'setup/forget']);

export interface Turnstile {
  readonly dispatch: Dispatch;
  /** Waits for the calls under way, does the work, and only then lets the next ones in. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Lets calls through, except while somebody works on what they would use. */
export function turnstileBefore(dispatch: Dispatch): Turnstile {
  const inside = new Set<Promise<unknown>>();
  const door: { shut: Promise<unknown> | undefined } = { shut: undefined };

  return {
    async dispatch(name, body, caller) {
      // Looked at once more after every wait: somebody else may have come first.
      while (door.shut !== undefined) await door.shut.catch(() => undefined);
      const going = dispatch(name, body, caller);
      if (rebuilding.has(name)) return going;
      inside.add(going);
      try {
        return await going;
      } finally {
        inside.delete(going);
      }
    },

    async alone(work) {
      while (door.shut !== undefined) await door.shut.catch(() => undefined);
      const working = (async () => {
        await Promise.allSettled(inside);
        return work();
      })();
      door.shut = working;
      try {
        return await working;
      } finally {
        door.shut = undefined;
      }
    },
  };
}
