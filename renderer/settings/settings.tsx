import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Pages } from '#renderer/shell/Pages.tsx';
import { settingsPages } from './pages.ts';

/** How this till is set up. */
export function Settings() {
  const { t } = useWords();
  const first = useWindow((store) => store.page);
  return (
    <Pages
      key={first}
      label={t('shell:place.settings')}
      pages={settingsPages}
      first={first}
      wordOf={(name) => t(`shell:settings.${name}`)}
    />
  );
}
