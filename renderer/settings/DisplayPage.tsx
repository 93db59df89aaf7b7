import { bridge } from '#renderer/bridge/bridge.ts';
import { languages, languageOf } from '#shared/words/locales.ts';
import { ownName } from '#renderer/i18n/languages.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useStaff } from '#renderer/staff/staff.ts';
import { Choices } from '#renderer/ui/Choices.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { displayFor, nothingChosen, themes, type OwnDisplay } from '#shared/domain/display.ts';
import { useState } from 'react';

/** How the till looks, speaks and sounds: for the person at this window, or, for who may change settings, for everybody. */
export function DisplayPage() {
  const { t } = useWords();
  const till = useTerminal((terminal) => terminal.state?.display);
  const person = useStaff((store) => store.state?.person ?? undefined);
  const [whose, setWhose] = useState<'mine' | 'till'>('mine');
  if (till === undefined) return null;
  const mine = person !== undefined && whose === 'mine';
  const display = mine ? displayFor(till, person.display) : till;
  const set = (chosen: Partial<OwnDisplay>) => void bridge.call('display/set', { whose, ...chosen });
  const follows = Object.values(person?.display ?? nothingChosen).every((choice) => choice === null);

  return (
    <Page title={t('shell:display.title')}>
      {person?.rights.includes('change-settings') ? (
        <Segments
          label={t('shell:display.whose')}
          value={whose}
          options={[
            { value: 'mine', label: t('shell:display.mine', { name: person.name }) },
            { value: 'till', label: t('shell:display.till') },
          ]}
          onChange={setWhose}
        />
      ) : null}
      <Segments
        label={t('shell:display.theme')}
        value={display.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`shell:display.${theme}`) }))}
        onChange={(theme) => set({ theme })}
      />
      <Segments
        label={t('shell:display.sounds')}
        value={display.sounds ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('shell:display.on') },
          { value: 'off', label: t('shell:display.off') },
        ]}
        onChange={(choice) => set({ sounds: choice === 'on' })}
      />
      <Choices
        label={t('shell:display.language')}
        value={languageOf(display.language)}
        options={languages.map((language) => ({
          value: language,
          content: <span lang={language}>{ownName(language)}</span>,
        }))}
        onChange={(language) => set({ language })}
      />
      {person === undefined ? null : (
        <p className="quiet">
          {t(mine ? 'shell:display.mineWhat' : 'shell:display.tillWhat')}{' '}
          {mine && !follows ? (
            <button type="button" className="btn small" onClick={() => set(nothingChosen)}>
              {t('shell:display.follow')}
            </button>
          ) : null}
        </p>
      )}
    </Page>
  );
}
