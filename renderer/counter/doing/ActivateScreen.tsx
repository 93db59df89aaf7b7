import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { money } from '#shared/money/money.ts';
import { dateOf, dayText } from '#shared/words/date-text.ts';
import { useState } from 'react';
import { CardHead } from '../CardHead.tsx';
import type { Doing } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';

/** A card that was never used is given its value: first it is paid, then it is activated. */
export function ActivateScreen({ doing }: { readonly doing: Doing }) {
  const { found, unheard = false } = doing;
  const { t, money: text, locale } = useWords();
  const { confirm } = useCounter.getState();
  const issuerLine = useIssuerLine(found);
  const back = useBackKey(found, t('counter:activate.backSub'));
  const currency = useCurrency();
  const { faceValue: fixed, expiresAt } = found.card;
  const entry = useAmount(0);
  const worth = fixed ?? money(entry.minor, currency);
  // Of another amount nobody has said that it was paid.
  const [paidMinor, setPaidMinor] = useState(unheard ? worth.minor : undefined);
  const paid = worth.minor > 0 && paidMinor === worth.minor;
  const missing = worth.minor === 0 ? t('counter:take.typeAmount') : undefined;
  const until =
    expiresAt === null ? undefined : t('counter:activate.until', { day: dayText(dateOf(expiresAt), locale) });

  return (
    <main className="main counter take">
      <Ticket
        label={t('counter:activate.title')}
        stubLabel={t('counter:type.keypad')}
        stub={fixed === null ? <AmountPad title={t('counter:activate.amount')} entry={entry} /> : undefined}
      >
        <CardHead card={found.card} note={issuerLine} />
        <Sum>
          {fixed === null ? (
            <SumLine label={t('counter:activate.amount')} note={t('counter:activate.paidNote')} amount={worth} typed />
          ) : null}
          <SumLine label={t('counter:activate.worth')} note={until} amount={worth} result />
        </Sum>
        <p className="note">
          <Icon name="info" />
          <span>{t('counter:activate.note')}</span>
        </p>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          back,
          {
            key: 'F3',
            icon: paid ? 'undo' : 'ok',
            label: t(paid ? 'counter:activate.unpaid' : 'counter:activate.paid'),
            sub: missing === undefined ? text(worth) : undefined,
            not: missing,
            press: !paid,
            run: () => setPaidMinor(paid ? undefined : worth.minor),
          },
          {
            key: 'F2',
            icon: 'activate',
            label: worth.minor === 0 ? t('counter:activate.title') : t('counter:activate.do', { amount: text(worth) }),
            sub: t('counter:activate.doSub'),
            not: paid ? undefined : t('counter:activate.notPaid'),
            press: paid,
            commits: true,
            run: () => void confirm({ do: 'activate', faceValue: worth, code: null }),
          },
        ]}
      />
    </main>
  );
}
