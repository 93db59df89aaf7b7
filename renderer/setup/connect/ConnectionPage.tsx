import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import { useEffect } from 'react';
import { ForInstallers } from '../ForInstallers.tsx';
import { ModeLine } from '../mode/ModeLine.tsx';
import { useModeKey } from '../mode/use-mode-key.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { connectionOf, forget, readSetup, tryKept, useConnect } from './connect-store.ts';
import { useConnectKey } from './use-connect-key.ts';

/** Which issuers this till works with, with which keys, and whether it is live. */
export function ConnectionPage() {
  const { t } = useWords();
  return (
    <ForInstallers title={t('setup:connect.page')}>
      <Connection />
    </ForInstallers>
  );
}

function Connection() {
  const { t } = useWords();
  const { state, vendor, changing, forgetting, busy } = useConnect();
  useEffect(() => {
    void readSetup();
    return () => useConnect.setState({ forgetting: false });
  }, []);
  const connection = connectionOf(state, vendor);
  const issuer = t(`shell:vendor.${vendor}`);
  const tries = useConnectKey();
  const mode = useModeKey();
  const knocks: Act[] =
    connection === undefined || connection.from === 'environment' || changing
      ? []
      : [
          {
            key: 'F7',
            icon: 'line-on',
            label: t('setup:connect.tryKept'),
            not: busy ? t('setup:connect.trying') : undefined,
            run: () => void tryKept(),
          },
        ];
  const forgets: Act[] =
    connection === undefined || connection.from === 'environment' || changing
      ? []
      : [
          {
            key: 'F4',
            icon: 'void',
            label: t('setup:connect.forget', { issuer }),
            sub: t('setup:connect.forgetSub'),
            run: () => void forget(),
          },
        ];
  return (
    <Page
      title={t('setup:connect.page')}
      what={t('setup:connect.pageWhat')}
      // The key that is typed at the form is the one to press; while there is a form, going live waits.
      acts={[
        ...knocks,
        ...forgets,
        ...(mode.key === 'F10' || tries === undefined ? [mode] : []),
        ...(tries === undefined ? [] : [tries]),
      ]}
    >
      <ModeLine />
      <ConnectForm />
      {forgetting ? (
        <p className="notice unknown" role="alert">
          <Icon name="void" />
          <span>
            <Say text={t('setup:connect.forgetSure', { issuer })} />
          </span>
        </p>
      ) : null}
    </Page>
  );
}
