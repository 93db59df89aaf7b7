import { amountParts, widthInFigures } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Amount } from '#renderer/ui/Amount.tsx';
import { Hero } from '#renderer/ui/Hero.tsx';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { worstCase } from '#shared/domain/worst-case.ts';

/** What the limits come to: the one number that a shop decides by. It changes while they are typed. */
export function WorstCase({ rules }: { readonly rules: OfflineRules }) {
  const { t, locale } = useWords();
  const parts = amountParts(worstCase(rules), locale);
  return (
    <Hero
      label={t('setup:limits.worst')}
      chars={widthInFigures(parts)}
      foot={<p className="quiet">{t('setup:limits.worstFoot')}</p>}
    >
      <Amount parts={parts} />
    </Hero>
  );
}
