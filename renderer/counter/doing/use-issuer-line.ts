import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { Found } from '../counter-state.ts';
import { useVendorName } from '../issuer.ts';

/** "LoyaltyDog, as of 14:02" */
export function useIssuerLine({ card }: Found): string {
  const { t, moment } = useWords();
  const now = useNow();
  const issuer = useVendorName(card.ref.vendor);
  return t('counter:issuerAsOf', { issuer, time: moment(card.asOf, now) });
}
