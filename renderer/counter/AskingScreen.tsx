import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { Asked } from './counter-state.ts';
import { useCounter } from './counter-store.ts';
import { useIssuer } from './issuer.ts';

/** The frame of a card, at once, before anybody has answered. */
export function AskingScreen({ asked }: { readonly asked: Asked }) {
  const { t } = useWords();
  const issuer = useIssuer();
  const clear = useCounter((store) => store.clear);
  return (
    <main className="main counter found">
      <Ticket label={t('card:label')} bodyClass="card" stubLabel={t('card:movements')} stub={<span />}>
        <header className="card-head">
          <div>
            <h1>{t(asked.entry === 'scanned' ? 'counter:asking.scanned' : 'counter:asking.typed')}</h1>
            <p className="by">{issuer}</p>
          </div>
        </header>
        <div className="hero">
          <div className="hero-in">
            <p className="label">{t('card:balance')}</p>
            <p className="age">
              <Icon name="clock" />
              <span>{t('counter:asking.what', { issuer })}</span>
            </p>
          </div>
        </div>
        <div className="card-foot">
          <div className="guilloche" aria-hidden="true" />
        </div>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[{ key: 'Escape', icon: 'next', label: t('counter:key.nextCard'), run: clear }]}
      />
    </main>
  );
}
