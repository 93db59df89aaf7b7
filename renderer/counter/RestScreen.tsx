import { amountParts, widthInFigures } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Amount } from '#renderer/ui/Amount.tsx';
import { Hero } from '#renderer/ui/Hero.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useBill, useRest } from './bill-store.ts';
import { useCounter } from './counter-store.ts';

/** Waiting for the next card of a bill, with what remains of it as the one number. */
export function RestScreen() {
  const { t, locale } = useWords();
  const { clear, show } = useCounter.getState();
  const rest = useRest();
  const begun = useBill((bill) => bill.paidBy.length > 0);
  const parts = rest === undefined ? undefined : amountParts(rest, locale);
  return (
    <main className="main counter found">
      <Ticket label={t('counter:bill.rest')} bodyClass="card">
        <span />
        {parts === undefined ? null : (
          <Hero
            label={t('counter:bill.rest')}
            chars={widthInFigures(parts)}
            foot={
              <p className="age">
                <Icon name="scan" />
                <span>{t(begun ? 'counter:bill.next' : 'counter:bill.first')}</span>
              </p>
            }
          >
            <Amount parts={parts} />
          </Hero>
        )}
        <div className="card-foot">
          <div className="guilloche" aria-hidden="true" />
        </div>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'next',
            label: t('counter:key.nextCustomer'),
            sub: begun ? t('counter:bill.endSub') : undefined,
            run: clear,
          },
          {
            key: 'F10',
            icon: 'find',
            label: t('counter:key.type'),
            sub: t('counter:key.typeSub'),
            run: () => show({ at: 'typing' }),
          },
        ]}
      />
    </main>
  );
}
