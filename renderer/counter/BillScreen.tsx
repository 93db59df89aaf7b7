import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { money } from '#shared/money/money.ts';
import { useEffect } from 'react';
import { useBill } from './bill-store.ts';
import { useCounter } from './counter-store.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';

/** The bill first: a card scanned while it stands here pays it. */
export function BillScreen() {
  const { t } = useWords();
  const { clear, show } = useCounter.getState();
  const currency = useCurrency();
  const entry = useAmount(0);
  const due = money(entry.minor, currency);

  useEffect(() => {
    if (entry.minor > 0) useBill.getState().start(money(entry.minor, currency));
    else useBill.getState().clear();
  }, [entry.minor, currency]);

  return (
    <main className="main counter take">
      <Ticket
        label={t('counter:bill.title')}
        stubLabel={t('counter:type.keypad')}
        stub={<AmountPad title={t('counter:take.due')} entry={entry} />}
      >
        <h1>{t('counter:bill.title')}</h1>
        <Sum>
          <SumLine label={t('counter:take.due')} amount={due} typed result />
        </Sum>
        <p className="note">{t('counter:bill.what')}</p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'back', label: t('counter:key.back'), sub: t('counter:key.backSub'), run: clear },
          { key: 'F10', icon: 'find', label: t('counter:key.type'), run: () => show({ at: 'typing' }) },
          {
            key: 'F2',
            icon: 'scan',
            label: t('counter:bill.scan'),
            sub: t('counter:bill.scanSub'),
            not: entry.minor === 0 ? t('counter:take.typeDue') : undefined,
            press: true,
            run: () => show({ at: 'rest' }),
          },
        ]}
      />
    </main>
  );
}
