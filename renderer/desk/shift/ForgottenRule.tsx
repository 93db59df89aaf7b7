import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useEffect, useState } from 'react';

/** When a shift that nobody closed is closed by the till. */
export function ForgottenRule() {
  const { t } = useWords();
  const [endsAt, setEndsAt] = useState<string | null>();

  useEffect(() => {
    void bridge.call('shift/state', {}).then((answer) => {
      if (answer.ok) setEndsAt(answer.value.dayEndsAt);
    });
    return bridge.onEvent(({ name, body }) => {
      if (name === 'shift/changed') setEndsAt(body.dayEndsAt);
    });
  }, []);

  const set = (dayEndsAt: string | null) => {
    void bridge.call('shift/rule', { dayEndsAt }).then((answer) => {
      if (answer.ok) setEndsAt(answer.value.dayEndsAt);
    });
  };

  if (endsAt === undefined) return null;
  return (
    <section className="desk-part">
      <h2>{t('shift:rule.title')}</h2>
      <p className="quiet">{t(endsAt === null ? 'shift:rule.never' : 'shift:rule.what')}</p>
      <div className="rule-of-day">
        <label className="field">
          <span className="lab">{t('shift:rule.time')}</span>
          <input
            className="in fig"
            type="time"
            value={endsAt ?? ''}
            onChange={(event) => set(event.target.value === '' ? null : event.target.value)}
          />
        </label>
        {endsAt === null ? null : (
          <button type="button" className="btn small" onClick={() => set(null)}>
            {t('shift:rule.off')}
          </button>
        )}
      </div>
    </section>
  );
}
