import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { statusLook } from '#renderer/ui/card-status.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { ReactNode } from 'react';

interface CardLineProps {
  readonly card: CardView;
  /** Why it can't take part. */
  readonly not?: string | undefined;
  /** The key at its end. */
  readonly children?: ReactNode;
}

/** One of the cards that take part: which, how it is, what is on it. */
export function CardLine({ card, not, children }: CardLineProps) {
  const { t, money } = useWords();
  const { icon, tone } = statusLook[card.status];
  const holder = card.holder?.name ?? card.holder?.email ?? '';
  return (
    <div className={not === undefined ? 'card-line' : 'card-line off'}>
      <b className="fig">
        <CardNumber lastFour={card.lastFour} />
      </b>
      <Badge icon={icon} tone={tone}>
        {t(`card:status.${card.status}`)}
      </Badge>
      <span className="e">
        <bdi>{holder}</bdi>
        {not === undefined ? null : <small className="refused-text">{not}</small>}
      </span>
      <b className="fig m">{card.balance === null ? '' : money(card.balance)}</b>
      {children}
    </div>
  );
}
