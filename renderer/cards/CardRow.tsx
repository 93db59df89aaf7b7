import { dateOf, dayText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { statusLook } from '#renderer/ui/card-status.ts';
import type { CardView } from '#shared/contract/card-view.ts';

export function CardRow({ card }: { readonly card: CardView }) {
  const { t, money, number, locale, cardNumber } = useWords();
  const { openCard } = useWindow.getState();
  const { icon, tone } = statusLook[card.status];
  const holder = card.holder?.name ?? card.holder?.email ?? '';
  const worth = card.balance === null ? (card.points === null ? '' : number(card.points)) : money(card.balance);
  return (
    <button type="button" className="row card-row" onClick={() => openCard(card.ref)}>
      <bdi className="fig strong" dir="ltr">
        {cardNumber(card.lastFour)}
      </bdi>
      <Badge icon={icon} tone={tone}>
        {t(`card:status.${card.status}`)}
      </Badge>
      <span className="e">
        <bdi>{card.title ?? t(`card:kind.${card.kind}`)}</bdi>
        {holder === '' ? null : (
          <small className="quiet">
            <bdi>{holder}</bdi>
          </small>
        )}
      </span>
      <span className="quiet fig">{card.expiresAt === null ? '' : dayText(dateOf(card.expiresAt), locale)}</span>
      <span className="fig m">{worth}</span>
    </button>
  );
}
