import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { PrintJob } from '#shared/contract/paper.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { JobActs } from './JobActs.tsx';
import { jobWords } from './job-words.ts';

interface JobListProps {
  readonly jobs: readonly PrintJob[];
  readonly printers: readonly Printer[];
}

/** What is not on paper yet, and what came out last. */
export function JobList({ jobs, printers }: JobListProps) {
  const speaker = useWords();
  const { t, moment } = speaker;
  const now = useNow();
  const tone = { unsure: 'unknown', waiting: 'accepted', printing: 'accepted', printed: 'confirmed', dropped: '' };
  return (
    <>
      <div className="stub-head">
        <h2>{t('paper:jobs.title')}</h2>
      </div>
      {jobs.length === 0 ? <p className="quiet">{t('paper:jobs.none')}</p> : null}
      <ol className="job-list" aria-label={t('paper:jobs.title')}>
        {jobs.map((job) => (
          <li key={job.id} className={tone[job.state]}>
            <b className="fig">
              <bdi>{job.title}</bdi>
            </b>
            <span className="quiet fig">{moment(job.at, now)}</span>
            <span className="job-state">{jobWords(job, speaker)}</span>
            <small className="quiet">
              <bdi>{printers.find(({ id }) => id === job.printer)?.name}</bdi>
            </small>
            <JobActs job={job} />
          </li>
        ))}
      </ol>
    </>
  );
}
