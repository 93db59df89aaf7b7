import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { ParkedList } from '#renderer/queue/queue.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import { DayChart } from './DayChart.tsx';
import { DayFigures } from './DayFigures.tsx';
import { Outlook } from './Outlook.tsx';
import { useToday } from './use-today.ts';
import './desk.css';

/** What needs a hand, what ends soon, and what the day came to. Nothing to set. */
export function Today() {
  const speaker = useWords();
  const { t } = speaker;
  const { today, problem, read } = useToday();
  const denied = problem?.code === 'not-allowed';
  const acts: Act[] = denied
    ? [{ key: 'F9', icon: 'manager', label: t('desk:key.standIn'), press: true, run: read }]
    : [];

  return (
    <Page
      title={t('desk:page.today')}
      scans="shown"
      acts={acts}
      stubLabel={t('desk:ahead')}
      stub={today === undefined ? null : <Outlook today={today} />}
    >
      <section className="desk-part">
        <h2>{t('desk:parked')}</h2>
        <ParkedList />
      </section>
      {today === undefined ? (
        <p role="status">
          {problem === undefined ? (
            t('desk:asking')
          ) : denied ? (
            t('desk:denied')
          ) : (
            <Say text={problemWords(problem, speaker, '').what} />
          )}
        </p>
      ) : (
        <section className="desk-part">
          <h2>{t('desk:day')}</h2>
          <DayFigures figures={today.figures} />
          <DayChart hours={today.hours} />
        </section>
      )}
    </Page>
  );
}
