import { amountParts } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Amount } from '#renderer/ui/Amount.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { Money } from '#shared/money/money.ts';
import { useBill, useRest } from '../bill-store.ts';
import { balanceOf } from '../card-can.ts';
import type { Found } from '../counter-state.ts';
import { worthOn } from '../remaining.ts';

interface ResultFiguresProps {
  readonly action: ActionView;
  readonly found: Found;
}

/** What a cashier needs next: what was due, what the card holds now, and, largest, what remains to pay. */
export function ResultFigures({ action, found }: ResultFiguresProps) {
  const { t, money, locale } = useWords();
  const payment = action.reverses ?? action.id;
  const bill = useBill((store) => (store.paidBy.some(({ id }) => id === payment) ? store : undefined));
  const rest = useRest();
  const kept = useKept(action, found);

  if (bill?.due === undefined) {
    return kept === null ? null : (
      <dl className="three">
        <Kept {...kept} last />
      </dl>
    );
  }
  const { due } = bill;
  const pays = action.operation.do === 'use-coupon' && action.state !== 'refused' && action.state !== 'withdrawn';
  const worth = pays ? worthOn(bill.paidBy, action) : undefined;
  return (
    <dl className="three">
      <div>
        <dt>{t('action:due')}</dt>
        <dd className="fig">{money(due)}</dd>
      </div>
      {worth === undefined ? null : <Kept label={t('counter:coupon.worth')} text={`−${money(worth)}`} figure />}
      {kept === null ? null : <Kept {...kept} />}
      <div className="last">
        <dt>{t(rest === undefined ? 'action:paid' : 'action:rest')}</dt>
        <dd className="fig">
          <Amount parts={amountParts(rest ?? { ...due, minor: 0 }, locale)} />
        </dd>
      </div>
    </dl>
  );
}

interface KeptFigure {
  readonly label: string;
  readonly text: string;
  /** Undefined where it is a word, or a count that has no currency. */
  readonly amount?: Money | undefined;
  /** A number in digits, not a word that stands for it. */
  readonly figure: boolean;
}

function Kept({ label, text, amount, figure, last }: KeptFigure & { readonly last?: boolean }) {
  const { locale } = useWords();
  return (
    <div className={last ? 'last' : undefined}>
      <dt>{label}</dt>
      <dd className={figure ? 'fig' : 'word'}>
        {last && amount !== undefined ? <Amount parts={amountParts(amount, locale)} /> : text}
      </dd>
    </div>
  );
}

/** What the card holds after it: money or points. A voucher holds nothing. */
function useKept(action: ActionView, found: Found): KeptFigure | null {
  const { t, money, number } = useWords();
  const notKnown = { text: t('action:leftUnknown'), figure: false };
  switch (found.card.kind) {
    case 'coupon':
      return null;
    case 'loyalty-card': {
      const changed = action.state === 'confirmed' || action.state === 'unknown' || action.state === 'parked';
      const points = action.settlement?.points ?? (changed ? null : found.card.points);
      return { label: t('card:points'), ...(points === null ? notKnown : { text: number(points), figure: true }) };
    }
    case 'gift-card': {
      const left = leftOn(action, found);
      const label = t(
        action.state === 'refused'
          ? 'action:onCard'
          : action.state === 'accepted' || action.state === 'sending' || action.state === 'waiting'
            ? 'action:leftCounted'
            : 'action:left',
      );
      return { label, ...(left === undefined ? notKnown : { text: money(left), amount: left, figure: true }) };
    }
  }
}

/** Undefined while nobody can say. */
function leftOn(action: ActionView, found: Found): Money | undefined {
  switch (action.state) {
    case 'unknown':
    case 'parked':
      return undefined;
    case 'confirmed':
      return action.settlement?.left ?? balanceOf(found) ?? undefined;
    case 'refused':
      if (action.problem?.code === 'not-enough' && action.problem.left !== null) return action.problem.left;
      return balanceOf(found) ?? undefined;
    case 'accepted':
    case 'sending':
    case 'waiting':
    case 'withdrawn':
      return balanceOf(found) ?? undefined;
  }
}
