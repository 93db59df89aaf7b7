import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import { statusLook } from '#renderer/ui/card-status.ts';
import { useVendorName } from './issuer.ts';

interface CardHeadProps {
  readonly card: CardView;
  readonly note?: string;
}

export function CardHead({ card, note }: CardHeadProps) {
  const { t } = useWords();
  const issuer = useVendorName(card.ref.vendor);
  const { icon, tone } = statusLook[card.status];
  return (
    <header className="card-head">
      <div>
        <h1>
          <bdi>{card.title ?? t(`card:kind.${card.kind}`)}</bdi>
        </h1>
        <p className="by">{note ?? issuer}</p>
      </div>
      <p className="no grow fig">
        <CardNumber lastFour={card.lastFour} />
      </p>
      <Badge icon={icon} tone={tone}>
        {t(`card:status.${card.status}`)}
      </Badge>
    </header>
  );
}
