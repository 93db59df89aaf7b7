import { bridge } from '#renderer/bridge/bridge.ts';
import type { DesignBody, Issue } from '#shared/domain/design.ts';
import type { OrderKind } from '#shared/domain/order-kind.ts';
import type { FormStore } from './form-store.ts';

/** Milliseconds of rest in the typing before the terminal is asked. */
const REST = 200;

/** What the terminal would refuse of a body; undefined where it can't say now. */
export type Check = (body: DesignBody) => Promise<readonly Issue[] | undefined>;

/** The check of a kind that needs no vendor to be asked. */
export function checkOf(kind: 'voucher' | 'voucher-card' | OrderKind): Check {
  return async (body) => {
    const answer = await bridge.call('design/check', { kind, body });
    return answer.ok ? answer.value.issues : undefined;
  };
}

/** Asks the terminal what it would refuse, whenever the hand rests. A late answer never overtakes a newer one. */
export function checkLive(form: FormStore, check: Check): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const issues = await check(form.getState().history.now);
    if (mine === asked && issues !== undefined) form.setState({ issues });
  };
  void ask();
  const off = form.subscribe((now, before) => {
    if (now.history.now === before.history.now) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), REST);
  });
  return () => {
    off();
    clearTimeout(timer);
    asked += 1;
  };
}
