import { useWords } from '#renderer/i18n/Words.tsx';
import { Pages } from '#renderer/shell/Pages.tsx';
import { settingsPages } from './pages.ts';

/** How this till is set up. */
export function Settings() {
  const { t } = useWords();
  return (
    <Pages label={t('shell:place.settings')} pages={settingsPages} wordOf={(name) => t(`shell:settings.${name}`)} />
  );
}
