import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import { useConnect } from '../connect/connect-store.ts';
import { finish } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

export function ReadyStep() {
  const { t } = useWords();
  const live = useTerminal((terminal) => terminal.state?.mode === 'live');
  const connected = useConnect((store) => (store.state?.connections.length ?? 0) > 0);
  const what = live ? 'leadNow' : connected ? 'leadLive' : 'leadNone';
  const last: Act =
    connected && !live
      ? {
          key: 'F2',
          icon: 'counter',
          label: t('setup:first.ready.live'),
          sub: t('setup:first.ready.liveSub'),
          press: true,
          commits: true,
          run: () => void finish('live'),
        }
      : {
          key: 'F2',
          icon: 'counter',
          label: t('setup:first.ready.counter'),
          press: true,
          commits: true,
          run: () => void finish(live ? 'live' : 'training'),
        };
  const stay: Act = {
    key: 'F7',
    icon: 'training',
    label: t('setup:first.ready.stay'),
    run: () => void finish('training'),
  };
  return (
    <StepScreen
      title={t(connected ? 'setup:first.ready.title' : 'setup:first.ready.titleSome')}
      lead={t(`setup:first.ready.${what}`)}
      acts={[last]}
      {...(connected && !live ? { out: stay } : {})}
    >
      <div className="rosette" aria-hidden="true" />
    </StepScreen>
  );
}
