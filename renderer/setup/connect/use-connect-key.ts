import { useWords } from '#renderer/i18n/Words.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import { connect, connectionOf, isBlank, tryDoor, useConnect } from './connect-store.ts';

/** The black key while something is to be tried or connected; undefined when there is nothing left to do. */
export function useConnectKey(): Act | undefined {
  const { t } = useWords();
  const { vendor, doors, found, state, changing, busy } = useConnect();
  const open = changing || connectionOf(state, vendor) === undefined;
  const key = { key: 'F2', press: true } as const;
  if (!open || (isBlank(doors[vendor]) && state !== undefined && state.connections.length > 0)) return undefined;
  if (busy)
    return { ...key, icon: 'clock', label: t('setup:connect.try'), not: t('setup:connect.trying'), run: () => {} };
  if (found[vendor] === undefined) {
    const label = t('setup:connect.try');
    return { ...key, icon: 'line-on', label, sub: t('setup:connect.trySub'), run: () => void tryDoor() };
  }
  const label = t('setup:connect.do');
  return { ...key, icon: 'plug', label, sub: t('setup:connect.doSub'), run: () => void connect() };
}
