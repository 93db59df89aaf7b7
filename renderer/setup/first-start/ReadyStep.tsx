import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import { useConnect } from '../connect/connect-store.ts';
import { finish, useFirstStart } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

export function ReadyStep() {
  const speaker = useWords();
  const { t } = speaker;
  const live = useTerminal((terminal) => terminal.state?.mode === 'live');
  const connected = useConnect((store) => (store.state?.connections.length ?? 0) > 0);
  const problem = useFirstStart((store) => store.problem);
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
  const said = problem && problemWords(problem, speaker, t('shell:issuer'));
  return (
    <StepScreen
      title={t(connected ? 'setup:first.ready.title' : 'setup:first.ready.titleSome')}
      lead={t(`setup:first.ready.${what}`)}
      acts={[last]}
      {...(connected && !live ? { out: stay } : {})}
    >
      <div className="rosette" aria-hidden="true" />
      {said === undefined ? null : (
        <p className="notice unknown" role="alert">
          <Icon name="stop" />
          <span>
            {said.what} <b>{said.todo}</b>
          </span>
        </p>
      )}
    </StepScreen>
  );
}
