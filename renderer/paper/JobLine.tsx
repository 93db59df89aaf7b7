import { useWords } from '#renderer/i18n/Words.tsx';
import { useJobOf } from '#renderer/shell/paper-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { JobActs } from './JobActs.tsx';
import { jobWords } from './job-words.ts';

/** What became of the paper of this action, and what is asked of a person, if anything. */
export function JobLine({ action }: { readonly action: string }) {
  const speaker = useWords();
  const job = useJobOf(action);
  return (
    <div role="status" className="job-line">
      {job === undefined || job.state === 'dropped' ? null : (
        <>
          <Icon name="print" className="i i-s" />
          <span>{jobWords(job, speaker)}</span>
          <JobActs job={job} />
        </>
      )}
    </div>
  );
}
