import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { usePaper } from '#renderer/shell/paper-store.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import type { ShiftReport } from '#shared/contract/shift.ts';
import { useState, type ReactNode } from 'react';

/** The keys that put a report on paper, and what stood in the way the last time. */
export function useReportPaper(report: ShiftReport | undefined): { acts: Act[]; refused: ReactNode } {
  const speaker = useWords();
  const { t, language } = speaker;
  const main = usePaper((paper) => paper.state?.main ?? null);
  const [problem, setProblem] = useState<AskProblem>();
  if (report === undefined) return { acts: [], refused: null };

  const { shift } = report;
  async function print(): Promise<void> {
    const answer = await bridge.call('paper/print-shift', { shift, language });
    setProblem(answer.ok ? undefined : answer.problem);
  }
  async function save(): Promise<void> {
    const answer = await bridge.call('paper/pdf-shift', { shift, language });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    const bytes = Uint8Array.from(atob(answer.value.pdf), (letter) => letter.charCodeAt(0));
    saveFile(answer.value.name, 'application/pdf', [bytes]);
  }

  return {
    acts: [
      {
        key: 'F9',
        icon: 'print',
        label: t('shift:key.print'),
        not: main === null ? t('shift:key.noPrinter') : undefined,
        run: () => void print(),
      },
      { key: 'F10', icon: 'save', label: t('shift:key.pdf'), run: () => void save() },
    ],
    refused:
      problem === undefined ? null : (
        <p role="alert">
          <Say text={problemWords(problem, speaker, '').what} />
        </p>
      ),
  };
}
