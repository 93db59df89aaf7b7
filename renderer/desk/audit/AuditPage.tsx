import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import { AuditForm } from './AuditForm.tsx';
import { AuditRow } from './AuditRow.tsx';
import { ChosenStory } from './ChosenStory.tsx';
import { useAudit } from './use-audit.ts';
import './audit.css';

/** Any action there ever was, with its whole story; and the rows of a period, to be checked elsewhere. */
export function AuditPage() {
  const speaker = useWords();
  const { t, number } = speaker;
  const { ask, change, found, more, chosen, problem, keeping, search, readMore, choose, keep } = useAudit();
  const resting =
    keeping === undefined ? undefined : t('shift:audit.keeping', { share: number(Math.round(keeping * 100)) });
  const acts: Act[] = [
    {
      key: 'F8',
      icon: 'save',
      label: t('shift:audit.csv'),
      sub: t('shift:audit.ofPeriod'),
      not: resting,
      run: () => keep('csv'),
    },
    {
      key: 'F10',
      icon: 'save',
      label: t('shift:audit.jsonl'),
      sub: t('shift:audit.ofPeriod'),
      not: resting,
      run: () => keep('jsonl'),
    },
    { key: 'F7', icon: 'find', label: t('shift:audit.search'), press: true, run: search },
  ];
  return (
    <Page
      title={t('desk:page.audit')}
      scans="held"
      acts={acts}
      stubLabel={t('shift:audit.story')}
      stub={chosen === undefined ? <p className="quiet">{t('shift:audit.what')}</p> : <ChosenStory {...chosen} />}
    >
      <AuditForm ask={ask} onChange={change} onSearch={search} />
      <div role="status" className="audit-said">
        {problem !== undefined ? (
          <Say text={problem.code === 'not-allowed' ? t('shift:denied') : problemWords(problem, speaker, '').what} />
        ) : found !== undefined && found.length === 0 ? (
          t('shift:audit.none')
        ) : null}
      </div>
      {found === undefined || found.length === 0 ? null : (
        <ul className="rows audit-rows">
          {found.map((action) => (
            <li key={action.id}>
              <AuditRow action={action} chosen={chosen?.action.id === action.id} onPress={() => choose(action)} />
            </li>
          ))}
        </ul>
      )}
      {more ? (
        <button type="button" className="btn" onClick={readMore}>
          {t('shift:more')}
        </button>
      ) : null}
    </Page>
  );
}
