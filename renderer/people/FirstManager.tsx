import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { create } from 'zustand';
import type { FormEvent } from 'react';
import { NewPin } from './NewPin.tsx';
import './people.css';

/** It outlives the screen: whoever goes back for something finds the name as they typed it. */
const useTyped = create<{ readonly name: string; readonly named: boolean }>(() => ({ name: '', named: false }));

/** A till without people: whoever stands here makes themselves its first manager. `told`: what that means was said already. */
export function FirstManager({ told = false }: { readonly told?: boolean }) {
  const { t } = useWords();
  const { name, named } = useTyped();
  const next = (event: FormEvent) => {
    event.preventDefault();
    useTyped.setState({ named: name.trim() !== '' });
  };

  async function make(pin: string) {
    const answer = await bridge.call('staff/first-manager', { name, pin });
    if (answer.ok) return undefined;
    if (answer.problem.code === 'bad-request' && answer.problem.field === 'name') useTyped.setState({ named: false });
    return answer.problem;
  }

  if (named) {
    return (
      <>
        <NewPin name={name} onPin={make} />
        <button type="button" className="btn small other-name" onClick={() => useTyped.setState({ named: false })}>
          {t('people:first.otherName')}
        </button>
      </>
    );
  }
  return (
    <form className="first-manager" onSubmit={next}>
      {told ? null : <p>{t('people:first.what')}</p>}
      <label className="field">
        <span className="lab">{t('people:first.name')}</span>
        <input
          className="in"
          value={name}
          maxLength={50}
          autoComplete="off"
          autoFocus={told}
          onChange={(event) => useTyped.setState({ name: event.target.value })}
        />
      </label>
      <button type="submit" className="btn">
        {t('people:next')}
      </button>
    </form>
  );
}
