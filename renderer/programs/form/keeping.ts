import { bridge } from '#renderer/bridge/bridge.ts';
import type { Draft } from '#shared/contract/designs.ts';
import { createStore, type StoreApi } from 'zustand';
import type { FormStore } from './form-store.ts';

/** This window, among all that may shape the same thing. */
export const hand: string = crypto.randomUUID();

const REST = 600;

export interface KeepingState {
  /** When it was kept last. */
  readonly keptAt: string | undefined;
  /** Something is typed that is not kept yet. */
  readonly pending: boolean;
  /** It can't be kept now: the terminal is away, or the disk says no. What is typed stays here and is tried again. */
  readonly lost: boolean;
  /** Somebody else keeps the same thing: theirs, until a person decides. */
  readonly theirs: Draft | undefined;
}

export interface Keeping {
  readonly state: StoreApi<KeepingState>;
  /** Keeps it now. Answers whether it is kept. `anyway`: also when nothing was typed since. */
  now(anyway?: boolean): Promise<boolean>;
  /** Goes on with ours, over theirs. */
  overrule(): Promise<boolean>;
  /** It was sent, or nobody wants it any more. */
  drop(): Promise<void>;
  stop(): void;
}

export interface KeepingStart {
  readonly form: FormStore;
  readonly id: string;
  readonly title: () => string;
  readonly from: () => string | null;
  /** The revision of the draft that was read, 0 when there was none. */
  readonly revision: number;
}

/** Keeps what is typed on this machine, by itself: a moment after the last key, and before the window goes. */
export function keepDraft({ form, id, title, from, revision: known }: KeepingStart): Keeping {
  const { kind } = form.getState();
  const state = createStore<KeepingState>(() => ({
    keptAt: undefined,
    pending: false,
    lost: false,
    theirs: undefined,
  }));
  let revision = known;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let stopped = false;

  async function write(): Promise<boolean> {
    for (;;) {
      const { now } = form.getState().history;
      const asking = { kind, id, title: title().slice(0, 200), from: from(), revision, hand, body: now };
      const answer = await bridge.call('draft/keep', asking);
      if (!answer.ok) {
        state.setState({ lost: true });
        return false;
      }
      const { kept, draft } = answer.value;
      if (!kept) {
        state.setState({ theirs: draft, lost: false });
        return false;
      }
      revision = draft.revision;
      const same = form.getState().history.now === now;
      state.setState({ keptAt: draft.at, pending: !same, lost: false, theirs: undefined });
      if (same) return true;
    }
  }

  /** One after the other, so that two keepings of this window are no conflict. */
  function keep(): Promise<boolean> {
    clearTimeout(timer);
    running ??= write().finally(() => {
      running = undefined;
    });
    return running;
  }

  const offForm = form.subscribe((now, before) => {
    if (now.history.now === before.history.now) return;
    state.setState({ pending: true });
    clearTimeout(timer);
    if (state.getState().theirs === undefined) timer = setTimeout(() => void keep(), REST);
  });
  const offEvent = bridge.onEvent((event) => {
    if (event.name !== 'draft/changed') return;
    const { body } = event;
    if (body.kind !== kind || body.id !== id || body.hand === hand || body.revision === null) return;
    void bridge.call('draft/read', { kind, id }).then((answer) => {
      if (!stopped && answer.ok && answer.value.draft) state.setState({ theirs: answer.value.draft });
    });
  });
  const offLine = bridge.onLine((line) => {
    if (line === 'up' && state.getState().lost) void keep();
  });
  const leaving = () => {
    if (state.getState().pending && state.getState().theirs === undefined) void keep();
  };
  window.addEventListener('pagehide', leaving);

  return {
    state,
    async now(anyway = false) {
      if (anyway) await running;
      return anyway || state.getState().pending ? keep() : true;
    },
    overrule() {
      revision = state.getState().theirs?.revision ?? revision;
      state.setState({ theirs: undefined });
      return keep();
    },
    async drop() {
      clearTimeout(timer);
      await running;
      await bridge.call('draft/drop', { kind, id, hand });
      revision = 0;
      state.setState({ pending: false, keptAt: undefined, theirs: undefined });
    },
    stop() {
      leaving();
      stopped = true;
      offForm();
      offEvent();
      offLine();
      window.removeEventListener('pagehide', leaving);
    },
  };
}
