import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import { changeLimits } from './limits-store.ts';

export function WhoMay({ rules }: { readonly rules: OfflineRules }) {
  const { t } = useWords();
  const staff = ['everyone', 'managers'] as const;
  return (
    <Segments
      label={t('setup:limits.staff')}
      value={rules.staff}
      options={staff.map((value) => ({ value, label: t(`setup:limits.${value}`) }))}
      onChange={(value) => changeLimits({ staff: value })}
    />
  );
}
