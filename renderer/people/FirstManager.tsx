import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useState, type FormEvent } from 'react';
import { NewPin } from './NewPin.tsx';

/** A till without people: whoever stands here makes themselves its first manager. */
export function FirstManager() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [named, setNamed] = useState(false);
  const next = (event: FormEvent) => {
    event.preventDefault();
    setNamed(name.trim() !== '');
  };

  async function make(pin: string) {
    const answer = await bridge.call('staff/first-manager', { name, pin });
    if (answer.ok) return undefined;
    if (answer.problem.code === 'bad-request' && answer.problem.field === 'name') setNamed(false);
    return answer.problem;
  }

  if (named) return <NewPin name={name} onPin={make} />;
  return (
    <form className="first-manager" onSubmit={next}>
      <p>{t('people:first.what')}</p>
      <label className="field">
        <span className="lab">{t('people:first.name')}</span>
        <input
          className="in"
          value={name}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="btn">
        {t('people:next')}
      </button>
    </form>
  );
}
