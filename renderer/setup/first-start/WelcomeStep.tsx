import { bridge } from '#renderer/bridge/bridge.ts';
import { ownName } from '#renderer/i18n/languages.ts';
import { languageOf, languages } from '#shared/words/locales.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { onMisread, onScan } from '#renderer/shell/scan-inbox.ts';
import { useDisplay } from '#renderer/staff/staff.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { useEffect } from 'react';
import { goToStage, leave } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

export function WelcomeStep() {
  const { t } = useWords();
  const display = useDisplay();
  // Whoever scans a card wants to see it: that is playing.
  useEffect(() => {
    const off = [onScan(() => void leave()), onMisread(() => void leave())];
    return () => off.forEach((stop) => stop());
  }, []);
  return (
    <StepScreen
      title={t('setup:first.welcome.title')}
      lead={t('setup:first.welcome.lead')}
      acts={[
        {
          key: 'F2',
          icon: 'next',
          label: t('setup:first.key.start'),
          sub: t('setup:first.key.startSub'),
          press: true,
          run: () => goToStage('connect'),
        },
      ]}
    >
      <div className="rosette" aria-hidden="true" />
      <Segments
        label={t('setup:first.language')}
        value={languageOf(display?.language ?? 'en')}
        options={languages.map((language) => ({ value: language, label: ownName(language) }))}
        onChange={(language) => void bridge.call('display/set', { language })}
      />
    </StepScreen>
  );
}
