import type { AskProblem } from '#renderer/bridge/answer.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { AmountPad } from '#renderer/shell/AmountPad.tsx';
import { useScans } from '#renderer/shell/use-scans.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Sum, SumLine } from '#renderer/ui/Sum.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useAmount } from '#renderer/ui/use-amount.ts';
import { money } from '#shared/money/money.ts';
import { useMemo, useState } from 'react';
import { confirmBox, useBatch } from './batch-store.ts';
import { BoxHead } from './BoxHead.tsx';
import { listSums } from './box-sums.ts';
import { Notice } from './Notice.tsx';
import { rowsOf } from './seen-box.ts';

/** One question for the whole box, and one confirmation: it is paid, and every card of it is activated once. */
export function PaymentScreen({ onBack }: { readonly onBack: () => void }) {
  const { t, money: text } = useWords();
  const box = useBatch((store) => store.box);
  const currency = useCurrency();
  const entry = useAmount(0);
  const [paidSum, setPaidSum] = useState<string>();
  const [problem, setProblem] = useState<AskProblem>();
  const each = entry.minor === 0 ? null : money(entry.minor, currency);
  const sums = useMemo(() => listSums(rowsOf(box), currency, each), [box, currency, each]);
  const cards = t('activation:cards', { count: sums.ready });
  // Of another sum nobody has said that it was paid.
  const sum = `${sums.ready} ${sums.amount.minor}`;
  const paid = paidSum === sum;
  const amountMissing = sums.open > 0 && each === null;

  // A card that comes by now is no part of what is being paid.
  useScans('held');

  async function activate(): Promise<void> {
    if (box.id === undefined) return;
    const openAmount = sums.open > 0 ? each : null;
    setProblem(await confirmBox({ id: box.id, count: sums.ready, paid: true, openAmount }));
  }

  return (
    <main className="main counter take batch paying">
      <BoxHead at="payment" />
      <Ticket
        label={t('activation:payment.title')}
        stubLabel={t('counter:type.keypad')}
        stub={sums.open > 0 ? <AmountPad title={t('activation:payment.each')} entry={entry} longTitle /> : undefined}
      >
        <h2>{t('activation:payment.title')}</h2>
        <Sum>
          <SumLine label={t('activation:payment.cards')} amount={cards} />
          {sums.open > 0 ? (
            <SumLine
              label={t('activation:payment.each')}
              note={t('activation:cards', { count: sums.open })}
              amount={money(entry.minor, currency)}
              typed
            />
          ) : null}
          <SumLine label={t('activation:payment.total')} amount={sums.amount} result />
        </Sum>
        <p className="note">
          <Icon name="info" />
          <span>{t('activation:payment.note')}</span>
        </p>
        {problem?.code === 'bad-request' && problem.field === 'count' ? (
          <p className="note refused" role="status">
            <Icon name="stop" />
            <span>{t('activation:payment.changed')}</span>
          </p>
        ) : (
          <Notice problem={problem} />
        )}
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'back',
            label: t('activation:key.toList'),
            sub: t('activation:key.toListSub'),
            run: onBack,
          },
          {
            key: 'F3',
            icon: paid ? 'undo' : 'ok',
            label: t(paid ? 'activation:key.unpaid' : 'activation:key.paid'),
            sub: text(sums.amount),
            not: amountMissing ? t('activation:not.amount') : undefined,
            press: !paid,
            run: () => setPaidSum(paid ? undefined : sum),
          },
          {
            key: 'F2',
            icon: 'activate',
            label: t('activation:key.activate', { cards }),
            sub: t('activation:key.activateSub'),
            not: paid ? undefined : t('activation:not.paid'),
            press: paid,
            commits: true,
            run: () => void activate(),
          },
        ]}
      />
    </main>
  );
}
