import { amountParts } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Amount } from '#renderer/ui/Amount.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { Money } from '#shared/money/money.ts';
import { useBill, useRest } from '../bill-store.ts';
import { balanceOf } from '../card-can.ts';
import type { Found } from '../counter-state.ts';

interface ResultFiguresProps {
  readonly action: ActionView;
  readonly found: Found;
}

/** What a cashier needs next: what was due, what the card holds now, and, largest, what remains to pay. */
export function ResultFigures({ action, found }: ResultFiguresProps) {
  const { t, money, locale, number } = useWords();
  const due = useBill((bill) => (bill.paidBy.includes(action.id) ? bill.due : undefined));
  const rest = useRest();
  const left = leftOn(action, found);
  const leftText = left === undefined ? t('action:leftUnknown') : money(left);
  const leftLabel = t(
    action.state === 'refused'
      ? 'action:onCard'
      : action.state === 'accepted' || action.state === 'sending' || action.state === 'waiting'
        ? 'action:leftCounted'
        : 'action:left',
  );

  if (found.card.kind === 'loyalty-card') {
    const changed = action.state === 'confirmed' || action.state === 'unknown' || action.state === 'parked';
    const points = action.settlement?.points ?? (changed ? null : found.card.points);
    return (
      <dl className="three">
        <div className="last">
          <dt>{t('card:points')}</dt>
          <dd className={points === null ? 'word' : 'fig'}>
            {points === null ? t('action:leftUnknown') : number(points)}
          </dd>
        </div>
      </dl>
    );
  }
  if (due === undefined) {
    return (
      <dl className="three">
        <div className="last">
          <dt>{leftLabel}</dt>
          {left === undefined ? (
            <dd className="word">{leftText}</dd>
          ) : (
            <dd className="fig">
              <Amount parts={amountParts(left, locale)} />
            </dd>
          )}
        </div>
      </dl>
    );
  }
  return (
    <dl className="three">
      <div>
        <dt>{t('action:due')}</dt>
        <dd className="fig">{money(due)}</dd>
      </div>
      <div>
        <dt>{leftLabel}</dt>
        <dd className={left === undefined ? 'fig word' : 'fig'}>{leftText}</dd>
      </div>
      <div className="last">
        <dt>{t(rest === undefined ? 'action:paid' : 'action:rest')}</dt>
        <dd className="fig">
          <Amount parts={amountParts(rest ?? { ...due, minor: 0 }, locale)} />
        </dd>
      </div>
    </dl>
  );
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
