import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import { useVendorName } from './issuer.ts';

const JUST_NOW = 60_000;

interface CardAgeProps {
  readonly card: CardView;
  /** The issuer was asked for something fresher and did not give it. */
  readonly kept: boolean;
}

/** How old a balance is, and who said it. */
export function CardAge({ card, kept }: CardAgeProps) {
  const { t, moment } = useWords();
  const now = useNow();
  const issuer = useVendorName(card.ref.vendor);
  const fresh = now - Date.parse(card.asOf) < JUST_NOW;
  const age = kept ? 'kept' : card.stale ? 'stale' : fresh ? 'now' : 'then';
  return (
    <p className="age">
      <Icon name={kept ? 'line-off' : 'clock'} />
      <span>
        <Say text={t(`card:age.${age}`, { time: moment(card.asOf, now), issuer })} />
      </span>
    </p>
  );
}
