import { useWords } from '#renderer/i18n/Words.tsx';
import { Say } from '#renderer/i18n/Say.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { minus, money, smaller, zero, type Money } from '#shared/money/money.ts';
import { useState } from 'react';
import { restNow } from '../bill-store.ts';
import { balanceOf } from '../card-can.ts';
import { CardHead } from '../CardHead.tsx';
import type { Found } from '../counter-state.ts';
import { useCounter } from '../counter-store.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { useBackKey } from './use-back-key.ts';
import { useIssuerLine } from './use-issuer-line.ts';

/** What the number keys type: what is due, or less of the card than could be taken, or just an amount. */
type Mode = 'bill' | 'less' | 'plain';

export function TakeScreen({ found, offer }: { readonly found: Found; readonly offer?: Money | undefined }) {
  const { t, money: text } = useWords();
  const { confirm } = useCounter.getState();
  const issuerLine = useIssuerLine(found);
  const back = useBackKey(found, t('counter:take.backSub'));
  const currency = useCurrency();
  const has = balanceOf(found) ?? zero(currency);
  const [rest] = useState(restNow);

  const [mode, setMode] = useState<Mode>(offer === undefined ? 'bill' : 'plain');
  const [bill, setBill] = useState(rest?.minor ?? 0);
  const entry = useAmount(offer?.minor ?? rest?.minor ?? 0);

  const due = money(mode === 'bill' ? entry.minor : bill, has.currency);
  const most = mode === 'plain' ? has : smaller(due, has);
  const take = mode === 'bill' ? most : money(entry.minor, has.currency);
  const tooMuch = take.minor > most.minor;
  const takesAll = take.minor === has.minor;

  function turnTo(next: Mode): void {
    if (mode === 'bill') setBill(entry.minor);
    entry.set(next === 'bill' ? (mode === 'bill' ? entry.minor : bill) : next === 'less' ? most.minor : 0);
    setMode(next);
  }

  const why =
    take.minor === 0
      ? t(mode === 'bill' ? 'counter:take.typeDue' : 'counter:take.typeAmount')
      : tooMuch
        ? t('counter:take.atMost', { amount: text(most) })
        : undefined;

  const acts: Act[] = [back];
  if (mode === 'bill') {
    acts.push(
      {
        key: 'F4',
        icon: 'edit',
        label: t('counter:take.less'),
        sub: t('counter:take.lessSub', { amount: text(most) }),
        not: most.minor === 0 ? t('counter:take.typeDue') : undefined,
        run: () => turnTo('less'),
      },
      {
        key: 'F10',
        icon: 'keypad',
        label: t('counter:take.plain'),
        sub: t('counter:take.plainSub'),
        run: () => turnTo('plain'),
      },
    );
  } else {
    acts.push(
      {
        key: 'F4',
        icon: 'undo',
        label: t('counter:take.bill'),
        sub: t('counter:take.billSub'),
        run: () => turnTo('bill'),
      },
      {
        key: 'F10',
        icon: 'card',
        label: t('counter:take.all'),
        sub: text(most),
        run: () => entry.set(most.minor),
      },
    );
  }
  acts.push({
    key: 'F2',
    icon: 'take',
    label: take.minor === 0 ? t('counter:take.title') : t('counter:take.do', { amount: text(take) }),
    sub:
      mode === 'plain' || due.minor === take.minor
        ? t('counter:take.leaves', { amount: text(minus(has, take)) })
        : t('counter:take.remains', { amount: text(minus(due, take)) }),
    not: why,
    press: true,
    commits: true,
    run: () => void confirm({ do: 'take', amount: take, bill: mode === 'plain' ? null : due }),
  });

  return (
    <main className="main counter take">
      <Ticket
        label={t('counter:take.title')}
        stubLabel={t('counter:type.keypad')}
        stub={<AmountPad title={t(mode === 'bill' ? 'counter:take.due' : 'counter:take.howMuch')} entry={entry} />}
      >
        <CardHead card={found.card} note={issuerLine} />
        <Sum>
          {mode === 'plain' ? (
            <>
              <SumLine label={t('counter:take.has')} amount={has} />
              <SumLine label={t('counter:take.taken')} amount={take} sign="−" typed />
              <SumLine label={t('counter:take.left')} amount={tooMuch ? zero(has.currency) : minus(has, take)} result />
            </>
          ) : (
            <>
              <SumLine
                label={t('counter:take.due')}
                note={rest === undefined ? undefined : t('counter:take.dueNote')}
                amount={due}
                typed={mode === 'bill'}
              />
              <SumLine
                label={t(takesAll ? 'counter:take.has' : 'counter:take.taken')}
                note={takesAll ? t('counter:take.allTaken') : t('counter:take.ofCard', { amount: text(has) })}
                amount={take}
                sign="−"
                typed={mode === 'less'}
              />
              <SumLine label={t('counter:take.rest')} amount={tooMuch ? zero(has.currency) : minus(due, take)} result />
            </>
          )}
        </Sum>
        <p className="note">
          <Icon name="info" />
          <span>
            {tooMuch ? (
              t('counter:take.atMost', { amount: text(most) })
            ) : (
              <Say text={t('counter:take.after', { amount: text(minus(has, take)) })} />
            )}
          </span>
        </p>
      </Ticket>
      <Strip label={t('shell:keys')} acts={acts} />
    </main>
  );
}
