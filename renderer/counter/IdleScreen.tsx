import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useCounter } from './counter-store.ts';
import './idle.css';

export function IdleScreen() {
  const { t } = useWords();
  const shop = useTerminal((terminal) => terminal.state?.shop);
  const type = useCounter((store) => store.type);
  return (
    <main className="main counter idle">
      <Ticket label={t('counter:idle.title')}>
        <div className="rosette" aria-hidden="true" />
        <p className="imprint">
          <span className="strong">{shop?.name}</span>
          <span>{shop === undefined ? null : t('shell:till', { till: shop.till })}</span>
        </p>
        <div className="ask">
          <h1>{t('counter:idle.title')}</h1>
          <p>{t('counter:idle.what')}</p>
        </div>
        <p className="imprint">
          <Icon name="scan" />
          <span>{t('counter:idle.foot')}</span>
        </p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[{ key: 'F10', icon: 'find', label: t('counter:key.type'), sub: t('counter:key.typeSub'), run: type }]}
      />
    </main>
  );
}
