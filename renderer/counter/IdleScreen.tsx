import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useCounter } from './counter-store.ts';
import { LastCounterfoils } from './LastCounterfoils.tsx';
import './idle.css';

interface IdleScreenProps {
  /** The next scan is only looked at. */
  readonly looking: boolean;
}

export function IdleScreen({ looking }: IdleScreenProps) {
  const { t } = useWords();
  const shop = useTerminal((terminal) => terminal.state?.shop);
  const { clear, look, show } = useCounter.getState();
  const room = looking ? 'look' : 'idle';

  const type: Act = {
    key: 'F10',
    icon: 'find',
    label: t('counter:key.type'),
    sub: t('counter:key.typeSub'),
    run: () => show({ at: 'typing' }),
  };
  const usual: Act[] = [
    {
      key: 'F2',
      icon: 'bill',
      label: t('counter:key.bill'),
      sub: t('counter:key.billSub'),
      run: () => show({ at: 'bill' }),
    },
    { key: 'F7', icon: 'balance', label: t('counter:key.look'), sub: t('counter:key.lookSub'), run: look },
    type,
  ];
  const onlyLooking: Act[] = [
    { key: 'Escape', icon: 'back', label: t('counter:look.stop'), sub: t('counter:look.usual'), run: clear },
    type,
  ];

  return (
    <main className="main counter idle">
      <Ticket
        label={t(`counter:${room}.title`)}
        stubLabel={t('counter:last.title')}
        stub={looking ? undefined : <LastCounterfoils />}
      >
        <div className="rosette" aria-hidden="true" />
        <p className="imprint">
          <span className="strong">{shop?.name}</span>
          <span>{shop === undefined ? null : t('shell:till', { till: shop.till })}</span>
        </p>
        <div className="ask">
          <h1>{t(`counter:${room}.title`)}</h1>
          <p>{t(`counter:${room}.what`)}</p>
        </div>
        <p className="imprint">
          <Icon name="scan" />
          <span>{t('counter:idle.foot')}</span>
        </p>
      </Ticket>
      <Strip label={t('shell:keys')} acts={looking ? onlyLooking : usual} />
    </main>
  );
}
