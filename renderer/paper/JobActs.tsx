import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { AskingOf } from '#shared/contract/calls.ts';
import type { PrintJob } from '#shared/contract/paper.ts';

type How = AskingOf<'paper/settle'>['how'];

const ways: Partial<Record<PrintJob['state'], readonly How[]>> = {
  unsure: ['there', 'again', 'drop'],
  waiting: ['again', 'drop'],
};

/** What a person can say of a slip that is not on paper for certain. */
export function JobActs({ job }: { readonly job: PrintJob }) {
  const { t } = useWords();
  return (
    <span className="job-acts">
      {ways[job.state]?.map((how) => (
        <button
          key={how}
          type="button"
          className="btn small"
          onClick={() => void bridge.call('paper/settle', { job: job.id, how })}
        >
          {t(job.state === 'waiting' && how === 'again' ? 'paper:settle.now' : `paper:settle.${how}`)}
        </button>
      ))}
    </span>
  );
}
