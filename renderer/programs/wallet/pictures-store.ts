import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { Picture } from '#shared/contract/vouchers.ts';
import { imageTypes, type ImageType } from '#shared/passes/styles.ts';
import { createStore, type StoreApi } from 'zustand';
import { hand } from '../form/keeping.ts';

/** One kind of picture: what LoyaltyDog has, and what is to become of it. */
export interface Slot {
  /** Undefined: LoyaltyDog has none. Null: it has one that this till never had. */
  readonly live: string | null | undefined;
  readonly waiting: Picture | 'remove' | undefined;
  readonly sending: boolean;
  readonly problem: AskProblem | undefined;
}

type Slots = Readonly<Record<ImageType, Slot>>;

export interface PicturesState {
  readonly slots: Slots;
  /** How far a sending is: done of all; undefined while none runs. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
}

export interface PictureTray {
  readonly state: StoreApi<PicturesState>;
  stage(type: ImageType, what: Picture | 'remove'): void;
  /** Back to what LoyaltyDog has. */
  unstage(type: ImageType): void;
  /** Sends what waits, one after the other; answers whether nothing is left. What did not arrive waits on. */
  send(only?: ImageType): Promise<boolean>;
}

const empty: Slot = { live: undefined, waiting: undefined, sending: false, problem: undefined };

export function sourceOf({ mime, data }: Picture): string {
  return `data:${mime};base64,${data}`;
}

/** The pictures of one voucher's card. What waits to be sent is kept on this machine like every other draft. */
export function openPictures(voucher: string): PictureTray {
  const state = createStore<PicturesState>(() => ({
    slots: Object.fromEntries(imageTypes.map((type) => [type, empty])) as unknown as Slots,
    progress: undefined,
  }));
  const revisions = new Map<ImageType, number>();
  const keys = new Map<ImageType, string>();
  const patch = (type: ImageType, change: Partial<Slot>) =>
    state.setState(({ slots }) => ({ slots: { ...slots, [type]: { ...slots[type], ...change } } }));
  const idOf = (type: ImageType) => `${voucher}/${type}`;

  async function load(): Promise<void> {
    const live = await bridge.call('voucher/images', { id: voucher });
    if (live.ok) {
      for (const { type, picture } of live.value.images)
        patch(type, { live: picture === null ? null : sourceOf(picture) });
    }
    const drafts = await bridge.call('draft/list', {});
    if (!drafts.ok) return;
    const mine = drafts.value.drafts.filter(({ kind }) => kind === 'voucher-image');
    for (const type of imageTypes.filter((it) => mine.some(({ id }) => id === idOf(it)))) {
      const read = await bridge.call('draft/read', { kind: 'voucher-image', id: idOf(type) });
      const draft = read.ok ? read.value.draft : null;
      if (draft === null) continue;
      revisions.set(type, draft.revision);
      const waiting = waitingIn(draft.body);
      if (waiting !== undefined) patch(type, { waiting });
    }
  }
  void load();

  async function keep(type: ImageType, what: Picture | 'remove'): Promise<void> {
    const asking = (revision: number) => ({
      kind: 'voucher-image' as const,
      id: idOf(type),
      title: type,
      from: null,
      revision,
      hand,
      body: what === 'remove' ? { remove: true } : { ...what },
    });
    const answer = await bridge.call('draft/keep', asking(revisions.get(type) ?? 0));
    if (!answer.ok) return patch(type, { problem: answer.problem });
    if (answer.value.kept) return void revisions.set(type, answer.value.draft.revision);
    // Somebody else put one there meanwhile: the picture that was chosen last is the one that is meant.
    const over = await bridge.call('draft/keep', asking(answer.value.draft.revision));
    if (over.ok) revisions.set(type, over.value.draft.revision);
  }

  async function drop(type: ImageType): Promise<void> {
    revisions.delete(type);
    keys.delete(type);
    await bridge.call('draft/drop', { kind: 'voucher-image', id: idOf(type), hand });
  }

  async function sendOne(type: ImageType): Promise<boolean> {
    const { waiting } = state.getState().slots[type];
    if (waiting === undefined) return true;
    const key = keys.get(type) ?? crypto.randomUUID();
    keys.set(type, key);
    patch(type, { sending: true, problem: undefined });
    const answer =
      waiting === 'remove'
        ? await bridge.call('voucher/remove-image', { id: voucher, key, type })
        : await bridge.call('voucher/send-image', { id: voucher, key, type, picture: waiting });
    if (!answer.ok) {
      patch(type, { sending: false, problem: answer.problem });
      return false;
    }
    await drop(type);
    patch(type, { sending: false, waiting: undefined, live: waiting === 'remove' ? undefined : sourceOf(waiting) });
    return true;
  }

  return {
    state,
    stage(type, what) {
      keys.delete(type);
      patch(type, { waiting: what, problem: undefined });
      void keep(type, what);
    },
    unstage(type) {
      patch(type, { waiting: undefined, problem: undefined });
      void drop(type);
    },
    async send(only) {
      const { slots } = state.getState();
      // What is taken away goes first: a strip has to be gone before a background may come.
      const due = imageTypes
        .filter((type) => slots[type].waiting !== undefined && (only === undefined || only === type))
        .toSorted((a, b) => Number(slots[b].waiting === 'remove') - Number(slots[a].waiting === 'remove'));
      let sent = 0;
      let all = true;
      for (const type of due) {
        state.setState({ progress: { done: sent, all: due.length } });
        all = (await sendOne(type)) && all;
        sent += 1;
      }
      state.setState({ progress: undefined });
      return all;
    },
  };
}

function waitingIn(body: Readonly<Record<string, unknown>>): Picture | 'remove' | undefined {
  if (body['remove'] === true) return 'remove';
  const { mime, data } = body;
  return (mime === 'image/png' || mime === 'image/jpeg') && typeof data === 'string' ? { mime, data } : undefined;
}
