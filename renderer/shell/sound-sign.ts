import { displayNow } from '#renderer/staff/staff.ts';
import { play, type SoundName } from './sounds.ts';
import { useTerminal } from './terminal-store.ts';

/** Plays a tone, unless whoever is here has turned them off. */
export function sign(name: SoundName): void {
  const { state } = useTerminal.getState();
  if (displayNow()?.sounds) play(name, state?.mode === 'training');
}
