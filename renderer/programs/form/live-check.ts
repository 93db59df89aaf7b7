import { bridge } from '#renderer/bridge/bridge.ts';
import type { FormStore } from './form-store.ts';

/** Milliseconds of rest in the typing before the terminal is asked. */
const REST = 200;

/** Asks the terminal what it would refuse, whenever the hand rests. A late answer never overtakes a newer one. */
export function checkLive(form: FormStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const { kind, history } = form.getState();
    const answer = await bridge.call('design/check', { kind, body: history.now });
    if (mine === asked && answer.ok) form.setState({ issues: answer.value.issues });
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
