import { useWords } from '#renderer/i18n/Words.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { compare, isPositive, type Money } from '#shared/money/money.ts';
import { useState } from 'react';
import { withdraw } from '../actions-store.ts';
import { useRest } from '../bill-store.ts';
import type { Found } from '../counter-state.ts';
import { usePrintKey } from './print-key.ts';
import { useCounter } from '../counter-store.ts';

interface DoneStripProps {
  readonly action: ActionView;
  readonly found: Found;
}

export function DoneStrip({ action, found }: DoneStripProps) {
  const { t, money } = useWords();
  const { clear, open, pick, show } = useCounter.getState();
  const rest = useRest();
  const print = usePrintKey(action.id);
  const [tooLate, setTooLate] = useState(false);

  // Points and uses are the issuer's to count, and a card that was just activated is another one: it is asked again.
  const known = found.card.kind === 'gift-card' && found.card.status !== 'pending';
  const toCard = () => (known ? show({ at: 'card', found }) : pick(found.card));

  const acts: Act[] = [
    {
      key: 'Escape',
      icon: 'next',
      label: t('counter:key.nextCustomer'),
      sub: action.state === 'unknown' ? t('counter:done.settles') : undefined,
      press: rest === undefined && action.state !== 'refused',
      commits: true,
      run: clear,
    },
  ];

  // A load is never taken back alone: its card is active, and paid.
  if (action.after === undefined && (action.state === 'accepted' || action.state === 'waiting')) {
    acts.push({
      key: 'F4',
      icon: 'undo',
      label: t('counter:done.withdraw'),
      sub: t('counter:done.withdrawSub'),
      not: tooLate ? t('counter:done.tooLate') : undefined,
      run: () => void withdraw(action.id).then((problem) => setTooLate(problem !== undefined)),
    });
  }
  const movement = action.settlement?.movementId ?? null;
  if (action.state === 'confirmed' && action.operation.do === 'take' && movement !== null) {
    acts.push({
      key: 'F4',
      icon: 'give-back',
      label: t('counter:key.giveBack'),
      run: () => open(found, 'give-back', { movementId: movement }),
    });
  }
  if (action.state === 'confirmed' && action.operation.do === 'use-coupon' && movement !== null) {
    acts.push({
      key: 'F4',
      icon: 'undo',
      label: t('counter:undo.title'),
      run: () => open(found, 'undo-coupon', { movementId: movement, offer: action.settlement?.worth ?? undefined }),
    });
  }
  acts.push(print);
  acts.push({ key: 'F7', icon: 'balance', label: t('counter:key.toCard'), run: () => void toCard() });

  const less = lessToTake(action);
  if (less !== undefined) {
    acts.push({ key: 'F10', icon: 'card', label: t('counter:done.otherCard'), run: () => show({ at: 'rest' }) });
    acts.push({
      key: 'F2',
      icon: 'take',
      label: t('counter:take.do', { amount: money(less) }),
      press: true,
      run: () => open(found, 'take', { offer: less }),
    });
  } else if (rest !== undefined) {
    acts.push({
      key: 'F2',
      icon: 'scan',
      label: t('counter:done.rest'),
      sub: money(rest),
      press: true,
      run: () => show({ at: 'rest' }),
    });
  }
  return <Strip key={action.state} label={t('shell:keys')} acts={acts} />;
}

/** The card turned out to hold less than was to be taken: that much can still be had. */
function lessToTake({ state, operation, problem }: ActionView): Money | undefined {
  if (state !== 'refused' || operation.do !== 'take' || problem?.code !== 'not-enough') return undefined;
  const { left } = problem;
  return left !== null && isPositive(left) && compare(left, operation.amount) < 0 ? left : undefined;
}
