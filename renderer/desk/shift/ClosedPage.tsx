import { dateOf, shortDayText, timeText } from '#shared/words/date-text.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Page } from '#renderer/shell/Page.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import type { ShiftEnd } from '#shared/contract/shift.ts';
import { Beside } from './Beside.tsx';
import { ForgottenRule } from './ForgottenRule.tsx';
import { nameOf } from './parts.ts';
import { Proof } from './Proof.tsx';
import { Report } from './Report.tsx';
import { reportCsv } from './report-csv.ts';
import { useClosed } from './use-closed.ts';
import { useProof } from './use-proof.ts';
import { useReportPaper } from './use-report-paper.tsx';
import './shift.css';

/** Every closed shift, and the Z of the one that is pressed. */
export function ClosedPage() {
  const speaker = useWords();
  const { t, number } = speaker;
  const { shifts, more, report, problem, read, readMore, show, back } = useClosed();
  const proof = useProof(report?.shift);
  const paper = useReportPaper(report);
  const denied = problem?.code === 'not-allowed';
  const acts: Act[] =
    report === undefined
      ? denied
        ? [{ key: 'F9', icon: 'manager', label: t('desk:key.standIn'), press: true, run: read }]
        : []
      : [
          { key: 'F4', icon: 'back', label: t('shift:key.all'), run: back },
          {
            key: 'F7',
            icon: 'compare',
            label: t('shift:key.prove'),
            not: proof.state?.running ? t('shift:key.proving') : undefined,
            run: proof.start,
          },
          {
            key: 'F8',
            icon: 'save',
            label: t('shift:key.csv'),
            run: () => saveFile(`shift-${report.shift}-z.csv`, 'text/csv', [reportCsv(report)]),
          },
          ...paper.acts,
        ];

  return (
    <Page
      title={report === undefined ? t('desk:page.closed') : t('shift:z', { number: number(report.shift) })}
      scans="shown"
      acts={acts}
      stubLabel={t('shift:beside')}
      stub={report === undefined ? <ForgottenRule /> : <Beside report={report} />}
    >
      {paper.refused}
      {report !== undefined ? (
        <>
          <Proof state={proof.state} problem={proof.problem} vendors={report.vendors.map(({ of }) => of)} />
          <Report key={report.shift} report={report} />
        </>
      ) : problem !== undefined ? (
        <p role="status">{denied ? t('shift:denied') : <Say text={problemWords(problem, speaker, '').what} />}</p>
      ) : shifts.length === 0 ? (
        <p role="status">{t('shift:noneClosed')}</p>
      ) : (
        <>
          <ul className="rows closed-shifts">
            {shifts.map((end) => (
              <li key={end.shift}>
                <ClosedRow end={end} onPress={() => show(end.shift)} />
              </li>
            ))}
          </ul>
          {more ? (
            <button type="button" className="btn" onClick={readMore}>
              {t('shift:more')}
            </button>
          ) : null}
        </>
      )}
    </Page>
  );
}

function ClosedRow({ end, onPress }: { readonly end: ShiftEnd; readonly onPress: () => void }) {
  const { t, money, number, locale } = useWords();
  const now = useNow();
  const at = dateOf(end.at);
  const { redeemed, loaded, activated } = end.sums.figures;
  const put = { ...loaded.amount, minor: loaded.amount.minor + activated.amount.minor };
  return (
    <button type="button" className="row closed-shift" onClick={onPress}>
      <b className="fig">{t('shift:z', { number: number(end.shift) })}</b>
      <span>
        {shortDayText(at, new Date(now), locale)} <span className="fig">{timeText(at, locale)}</span>
        <small className="quiet">
          {end.by === null ? t('shift:closedItself') : t('shift:closedBy', { name: nameOf(end.by, t) })}
        </small>
      </span>
      <span className="m">
        <small className="quiet">{t('desk:chart.put')}</small>
        <b className="fig">{money(put)}</b>
      </span>
      <span className="m">
        <small className="quiet">{t('desk:chart.taken')}</small>
        <b className="fig">{money(redeemed.amount)}</b>
      </span>
    </button>
  );
}
