import { languageOf } from '#shared/words/locales.ts';
import { speakerOf, type Speaker } from '#renderer/i18n/speaker.ts';
import { Words } from '#renderer/i18n/Words.tsx';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

interface SpokenProps {
  /** As the terminal has it; undefined until it has answered. */
  readonly language: string | undefined;
  readonly children: ReactNode;
}

/** Loads the words of a language and puts them, and its direction, on the page. */
export function Spoken({ language = navigator.language, children }: SpokenProps) {
  const [speaker, setSpeaker] = useState<Speaker>();

  useEffect(() => {
    let wanted = true;
    void speakerOf(languageOf(language)).then((loaded) => {
      if (!wanted) return;
      document.documentElement.lang = loaded.language;
      document.documentElement.dir = loaded.dir;
      setSpeaker(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  if (speaker === undefined) return null;
  return (
    <I18nProvider locale={speaker.locale}>
      <Words speaker={speaker}>{children}</Words>
    </I18nProvider>
  );
}
