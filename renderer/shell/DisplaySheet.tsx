import { bridge } from '#renderer/bridge/bridge.ts';
import { languages, languageOf, ownName } from '#renderer/i18n/languages.ts';
import { HeldScan } from '#renderer/counter/HeldScan.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { TerminalState } from '#shared/contract/terminal-state.ts';

type Theme = TerminalState['display']['theme'];
const themes: readonly Theme[] = ['system', 'light', 'dark'];

interface DisplaySheetProps {
  readonly display: TerminalState['display'];
  readonly onClose: () => void;
}

export function DisplaySheet({ display, onClose }: DisplaySheetProps) {
  const { t } = useWords();
  return (
    <Sheet title={t('shell:display.title')} closeLabel={t('shell:key.close')} onClose={onClose}>
      <Segments
        label={t('shell:display.theme')}
        value={display.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`shell:display.${theme}`) }))}
        onChange={(theme) => void bridge.call('display/set', { theme })}
      />
      <Segments
        label={t('shell:display.sounds')}
        value={display.sounds ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('shell:display.on') },
          { value: 'off', label: t('shell:display.off') },
        ]}
        onChange={(choice) => void bridge.call('display/set', { sounds: choice === 'on' })}
      />
      {languages.length < 2 ? null : (
        <Segments
          label={t('shell:display.language')}
          value={languageOf(display.language)}
          options={languages.map((language) => ({ value: language, label: ownName(language) }))}
          onChange={(language) => void bridge.call('display/set', { language })}
        />
      )}
      <HeldScan />
    </Sheet>
  );
}
