import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import { useConnect } from '../connect/connect-store.ts';
import { goTo } from './mode-store.ts';

/** The key that changes between training and live; it rests while there is nothing to be live with. */
export function useModeKey(): Act {
  const { t } = useWords();
  const live = useTerminal((terminal) => terminal.state?.mode === 'live');
  const connected = useConnect((store) => (store.state?.connections.length ?? 0) > 0);
  if (live) {
    return {
      key: 'F10',
      icon: 'training',
      label: t('setup:mode.toTraining'),
      sub: t('setup:mode.toTrainingSub'),
      run: () => void goTo('training'),
    };
  }
  return {
    key: 'F2',
    icon: 'counter',
    label: t('setup:mode.goLive'),
    sub: t('setup:mode.goLiveSub'),
    not: connected ? undefined : t('setup:mode.noIssuer'),
    press: true,
    commits: true,
    run: () => void goTo('live'),
  };
}
