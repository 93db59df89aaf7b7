import { onScan } from '#renderer/shell/scan-inbox.ts';
import type { SoundName } from '#renderer/shell/sounds.ts';
import { sign } from '#renderer/shell/sound-sign.ts';
import type { ActionState } from '#shared/contract/action-view.ts';
import { useActions } from './actions-store.ts';
import { useCounter } from './counter-store.ts';
import { pressedNow, shownOf } from './shown-action.ts';

const soundOf: Partial<Record<ActionState, SoundName>> = {
  accepted: 'accepted',
  confirmed: 'confirmed',
  unknown: 'unknown',
  refused: 'refused',
  parked: 'refused',
};

/** Sounds for what happens on the counter: a scan, a stranger, and each new state of what was done here. */
export function soundTheCounter(): void {
  onScan(() => sign('read'));

  useCounter.subscribe(({ counter }, before) => {
    if (counter.at === before.counter.at) return;
    if (counter.at === 'stopped' || counter.at === 'denied') sign('refused');
  });

  let heard: string | undefined;
  const listen = () => {
    const { counter } = useCounter.getState();
    if (counter.at !== 'done') return;
    const { id, state } = shownOf(pressedNow(counter.action, useActions.getState().recent));
    const name = soundOf[state];
    if (heard === `${id} ${state}` || name === undefined) return;
    heard = `${id} ${state}`;
    sign(name);
  };
  useCounter.subscribe(listen);
  useActions.subscribe(listen);
}
