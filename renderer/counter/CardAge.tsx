import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { minus } from '#shared/money/money.ts';
import type { Found } from './counter-state.ts';
import { useVendorName } from './issuer.ts';

const JUST_NOW = 60_000;

/** How old a balance is, who said it, and what this till has counted off since. */
export function CardAge({ found }: { readonly found: Found }) {
  const { t, money, moment } = useWords();
  const now = useNow();
  const { card, worth, unanswered } = found;
  const issuer = useVendorName(card.ref.vendor);
  const time = moment(worth?.asOf ?? card.asOf, now);

  if (worth?.unsettled) return <Age icon="question" text={t('card:age.unsure')} />;
  if (worth && worth.open > 0 && worth.confirmed !== null && worth.effective !== null) {
    const less = minus(worth.confirmed, worth.effective);
    if (less.minor > 0) return <Age icon="line-off" text={t('card:age.less', { time, amount: money(less) })} />;
  }
  if (unanswered !== undefined) return <Age icon="line-off" text={t('card:age.kept', { time, issuer })} />;
  if (card.stale) return <Age icon="clock" text={t('card:age.stale', { time, issuer })} />;
  const age = now - Date.parse(card.asOf) < JUST_NOW ? 'now' : 'then';
  return <Age icon="clock" text={t(`card:age.${age}`, { time, issuer })} />;
}

function Age({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <p className="age">
      <Icon name={icon} />
      <span>
        <Say text={text} />
      </span>
    </p>
  );
}
