import { bridge } from '#renderer/bridge/bridge.ts';
import { timeText } from '#shared/words/date-text.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import type { Money } from '#shared/money/money.ts';
import { useState } from 'react';
import { Beside } from './Beside.tsx';
import { CashSheet, type CashStep } from './CashSheet.tsx';
import { Report } from './Report.tsx';
import { reportCsv } from './report-csv.ts';
import { useReportPaper } from './use-report-paper.tsx';
import { useMaySeeReports, useShift } from './use-shift.ts';
import './shift.css';

/** The shift that goes on: whose it is, what it came to until now, and the key that closes it. */
export function ShiftPage() {
  const speaker = useWords();
  const { t, number, locale } = speaker;
  const { state, report, problem, look } = useShift();
  const may = useMaySeeReports();
  const paper = useReportPaper(report);
  // With the number it was opened for: the shift behind the question may be another by the time of the answer.
  const [asked, setAsked] = useState<{ readonly step: CashStep; readonly shift: number }>();
  const ask = (step: CashStep) => setAsked({ step, shift: state?.shift ?? 0 });
  if (state === undefined) return <Page title={t('desk:page.shift')}>{null}</Page>;

  const { shift, since, opened } = state;
  const acts: Act[] = [
    {
      key: 'F3',
      icon: 'person',
      label: t(opened ? 'shift:key.takeOver' : 'shift:key.open'),
      run: () => ask(opened ? 'take-over' : 'open'),
    },
    {
      key: 'F8',
      icon: 'save',
      label: t('shift:key.csv'),
      not: report === undefined ? t('shift:key.noFigures') : undefined,
      run: () => {
        if (report !== undefined) saveFile(`shift-${shift}-x.csv`, 'text/csv', [reportCsv(report)]);
      },
    },
    ...paper.acts,
    ...(may || report !== undefined
      ? []
      : [{ key: 'F9', icon: 'manager', label: t('desk:key.standIn'), run: look } as const]),
    {
      key: 'F2',
      icon: 'shift',
      label: t('shift:key.close'),
      not: since === null ? t('shift:key.notBegun') : undefined,
      press: true,
      run: () => ask('close'),
    },
  ];

  return (
    <Page
      title={t('shift:title', { number: number(shift) })}
      what={since === null ? t('shift:notBegun') : t('shift:since', { time: timeText(new Date(since), locale) })}
      scans={asked === undefined ? 'shown' : 'held'}
      acts={acts}
      stubLabel={t('shift:beside')}
      stub={report === undefined ? null : <Beside report={report} />}
    >
      {paper.refused}
      {report === undefined ? (
        <p role="status">
          {problem !== undefined && problem.code !== 'not-allowed' ? (
            <Say text={problemWords(problem, speaker, '').what} />
          ) : (
            t(may ? 'desk:asking' : 'shift:denied')
          )}
        </p>
      ) : (
        <Report report={report} />
      )}
      {asked === undefined ? null : (
        <CashSheet {...asked} onDo={(cash, note) => doStep(asked, cash, note)} onClose={() => setAsked(undefined)} />
      )}
    </Page>
  );
}

async function doStep({ step, shift }: { step: CashStep; shift: number }, cash: Money | null, note: string | null) {
  const answer =
    step === 'close'
      ? await bridge.call('shift/close', { shift, cash, note })
      : await bridge.call(`shift/${step}`, { shift, cash });
  return answer.ok ? undefined : answer.problem;
}
