import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { LiveDesign, Sent } from '#shared/contract/designs.ts';
import type { DesignBody, DesignKind } from '#shared/domain/design.ts';
import type { Result } from '#shared/result.ts';
import { createStore, type StoreApi } from 'zustand';
import { differences, type Difference } from '../form/differences.ts';
import { createForm, type FormStore } from '../form/form-store.ts';
import { keepDraft, type Keeping } from '../form/keeping.ts';
import { checkLive, type Check } from '../form/live-check.ts';

/** What is shaped, and how it is read and sent. */
export interface DesignAt {
  readonly kind: DesignKind;
  readonly id: string;
  /** The empty sheet of something that is not there yet; what is there already is read. */
  readonly fresh: DesignBody | undefined;
  read(): Promise<Result<LiveDesign, AskProblem>>;
  readonly check: Check;
  /** `from`: the revision of what was live when the work began; of something new the time when it was told first. */
  send(body: DesignBody, key: string, from: string | null): Promise<Result<Sent, AskProblem>>;
  /** What a list of drafts calls it. */
  title(body: DesignBody): string;
}

/** What is to be said above the form, until the next thing happens. */
export type Notice =
  | { readonly is: 'sent'; readonly at: number; readonly made: readonly Difference[] }
  | { readonly is: 'unknown' }
  | { readonly is: 'issues'; readonly count: number }
  | { readonly is: 'changed-there'; readonly live: LiveDesign }
  | { readonly is: 'live-unread'; readonly problem: AskProblem }
  | { readonly is: 'problem'; readonly problem: AskProblem };

export interface Ready {
  readonly phase: 'ready';
  readonly form: FormStore;
  readonly keeping: Keeping;
  /** Undefined for something new, and while it can't be read. */
  readonly live: LiveDesign | undefined;
  readonly sending: boolean;
  readonly notice: Notice | undefined;
}

export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'refused'; readonly problem: AskProblem }
  | Ready;

export interface Session {
  readonly at: DesignAt;
  readonly state: StoreApi<SessionState>;
  /** Sends it; answers what is live then, where it was sent. */
  send(): Promise<LiveDesign | undefined>;
  /** Goes on over what somebody else has changed at the vendor. */
  rebase(live: LiveDesign): void;
  takeTheirs(): void;
  dismiss(): void;
  close(): void;
}

/** One thing on the table: what is live, what was kept of it, what is typed, and how it goes out. */
export function openSession(at: DesignAt): Session {
  const state = createStore<SessionState>(() => ({ phase: 'opening' }));
  const ends: (() => void)[] = [];
  let from: string | null = null;
  let closed = false;
  /** One key for one body: pressed again after a lost answer, it is the same deed. */
  let sent: { readonly body: DesignBody; readonly key: string } | undefined;

  const patch = (change: Partial<Ready>) =>
    state.setState((now) => (now.phase === 'ready' ? { ...now, ...change } : now));
  const ready = (): Ready | undefined => {
    const now = state.getState();
    return now.phase === 'ready' ? now : undefined;
  };

  async function open(): Promise<void> {
    const [read, kept] = await Promise.all([
      at.fresh === undefined ? at.read() : undefined,
      bridge.call('draft/read', { kind: at.kind, id: at.id }),
    ]);
    if (closed) return;
    const live = read?.ok ? read.value : undefined;
    const draft = kept.ok ? kept.value.draft : null;
    const body = draft?.body ?? live?.body ?? at.fresh;
    if (body === undefined) {
      const problem = read?.ok === false ? read.problem : { code: 'till-stopped' as const };
      state.setState({ phase: 'refused', problem });
      return;
    }
    from = draft === null ? (live?.revision ?? null) : draft.from;
    const form = createForm({ kind: at.kind, body, start: live?.body ?? at.fresh ?? body });
    const keeping = keepDraft({
      form,
      id: at.id,
      title: () => at.title(form.getState().history.now),
      from: () => from,
      revision: draft?.revision ?? 0,
    });
    ends.push(checkLive(form, at.check), () => keeping.stop());
    if (draft !== null) keeping.state.setState({ keptAt: draft.at });
    const moved = draft !== null && live !== undefined && draft.from !== null && draft.from !== live.revision;
    const notice: Notice | undefined = moved
      ? { is: 'changed-there', live }
      : read?.ok === false
        ? { is: 'live-unread', problem: read.problem }
        : undefined;
    state.setState({ phase: 'ready', form, keeping, live, sending: false, notice });
  }
  void open();

  return {
    at,
    state,
    async send() {
      const now = ready();
      if (now === undefined || now.sending) return undefined;
      const { form, keeping } = now;
      const body = form.getState().history.now;
      form.setState({ tried: true });
      patch({ sending: true, notice: undefined });
      // A create that gets no answer is looked for by its time, also after a restart.
      const first = at.fresh !== undefined && from === null;
      if (first) from = new Date().toISOString();
      await keeping.now(first);
      if (sent?.body !== body) sent = { body, key: crypto.randomUUID() };
      const answer = await at.send(body, sent.key, from);
      if (closed) return undefined;
      if (!answer.ok) {
        patch({ sending: false, notice: { is: 'problem', problem: answer.problem } });
        return undefined;
      }
      const { value } = answer;
      switch (value.outcome) {
        case 'issues':
          form.setState({ said: value.issues });
          if (value.live !== undefined) {
            from = value.live.revision;
            form.setState({ start: value.live.body });
            patch({ live: value.live });
          }
          patch({ sending: false, notice: { is: 'issues', count: value.issues.length } });
          return undefined;
        case 'changed-there':
          patch({ sending: false, live: value.live, notice: { is: 'changed-there', live: value.live } });
          return undefined;
        case 'unknown':
          patch({ sending: false, notice: { is: 'unknown' } });
          return undefined;
        case 'sent': {
          const live = value.live ?? undefined;
          const made = live === undefined ? [] : differences(body, live.body);
          from = live?.revision ?? null;
          const unchanged = form.getState().history.now === body;
          form.setState({ start: live?.body ?? body, tried: false, said: [] });
          if (unchanged && live !== undefined && made.length > 0) form.getState().replace(live.body);
          if (unchanged) await keeping.drop();
          patch({ sending: false, live, notice: { is: 'sent', at: Date.now(), made } });
          return live;
        }
      }
    },
    rebase(live) {
      from = live.revision;
      ready()?.form.setState({ start: live.body });
      patch({ live, notice: undefined });
    },
    takeTheirs() {
      const now = ready();
      const theirs = now?.keeping.state.getState().theirs;
      if (now === undefined || theirs === undefined) return;
      from = theirs.from;
      now.form.getState().replace(theirs.body);
      void now.keeping.overrule();
    },
    dismiss: () => patch({ notice: undefined }),
    close() {
      closed = true;
      for (const end of ends) end();
    },
  };
}
