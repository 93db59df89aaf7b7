import { useWords } from '#renderer/i18n/Words.tsx';
import { ConnectForm } from '../connect/ConnectForm.tsx';
import { useConnectKey } from '../connect/use-connect-key.ts';
import { useConnect } from '../connect/connect-store.ts';
import { pass } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

export function ConnectStep() {
  const { t } = useWords();
  const none = useConnect((store) => store.state?.connections.length === 0);
  const next = () => pass('connect');
  const key = useConnectKey();
  return (
    <StepScreen
      title={t('setup:connect.title')}
      lead={t('setup:connect.lead')}
      acts={[
        ...(none ? [{ key: 'F10', icon: 'next', label: t('setup:first.key.skip'), run: next } as const] : []),
        key ?? { key: 'F2', icon: 'next', label: t('setup:first.key.next'), press: true, run: next },
      ]}
    >
      <ConnectForm begin />
    </StepScreen>
  );
}
