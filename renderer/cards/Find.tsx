import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useId } from 'react';
import { useFound } from './found-store.ts';

/** Whatever is known of a card that is not at hand. */
export function Find() {
  const { t } = useWords();
  const { text, found, type, find, clear } = useFound();
  const id = useId();
  return (
    <form
      className="find-card grow"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <label className="hide" htmlFor={id}>
        {t('cards:find.label')}
      </label>
      <input
        id={id}
        className="in"
        type="search"
        maxLength={255}
        autoComplete="off"
        spellCheck="false"
        placeholder={t('cards:find.hint')}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <button type="submit" className="btn">
        <Icon name="find" className="i i-s" />
        {t('cards:find.do')}
      </button>
      {found === undefined ? null : (
        <button type="button" className="btn" onClick={clear}>
          {t('cards:find.clear')}
        </button>
      )}
    </form>
  );
}
