import { useWords } from '#renderer/i18n/Words.tsx';
import { actionStates } from '#shared/contract/action-view.ts';
import type { FormEvent } from 'react';
import type { AuditAsk } from './use-audit.ts';

interface AuditFormProps {
  readonly ask: AuditAsk;
  readonly onChange: (change: Partial<AuditAsk>) => void;
  readonly onSearch: () => void;
}

export function AuditForm({ ask, onChange, onSearch }: AuditFormProps) {
  const { t } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch();
  };
  return (
    <form className="audit-form" role="search" aria-label={t('desk:page.audit')} onSubmit={submit}>
      <label className="field">
        <span className="lab">{t('shift:audit.card')}</span>
        <input
          className="in"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={ask.what}
          onChange={(event) => onChange({ what: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="lab">{t('shift:audit.person')}</span>
        <input
          className="in"
          dir="auto"
          autoComplete="off"
          value={ask.person}
          onChange={(event) => onChange({ person: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="lab">{t('shift:audit.state')}</span>
        <select
          className="in"
          value={ask.state}
          onChange={(event) => onChange({ state: actionStates.find((it) => it === event.target.value) ?? '' })}
        >
          <option value="">{t('shift:audit.any')}</option>
          {actionStates.map((state) => (
            <option key={state} value={state}>
              {t(`action:state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'until'] as const).map((end) => (
        <label key={end} className="field">
          <span className="lab">{t(`shift:audit.${end}`)}</span>
          <input
            className="in fig"
            type="date"
            value={ask[end]}
            onChange={(event) => onChange({ [end]: event.target.value })}
          />
        </label>
      ))}
      <button type="submit" className="hide" tabIndex={-1}>
        {t('shift:audit.search')}
      </button>
    </form>
  );
}
