import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { WhyNot } from '#renderer/shell/WhyNot.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useEffect } from 'react';
import { useModeChange } from './mode-store.ts';

/** Which of its two books is open, what rests in the other, and why the till could not change. */
export function ModeLine() {
  const { t, number } = useWords();
  const mode = useTerminal((terminal) => terminal.state?.mode);
  const elsewhere = useTerminal((terminal) => terminal.state?.waitsElsewhere ?? 0);
  const problem = useModeChange((store) => store.problem);
  useEffect(() => () => useModeChange.setState({ problem: undefined }), []);
  if (mode === undefined) return null;
  return (
    <div className="mode-line">
      <Badge icon={mode === 'live' ? 'active' : 'training'} tone={mode === 'live' ? 'confirmed' : 'plain'}>
        {t(`setup:mode.${mode}`)}
      </Badge>
      {elsewhere === 0 ? null : <p>{t(`queue:elsewhere.${mode}`, { waiting: number(elsewhere) })}</p>}
      <WhyNot problem={problem} issuer={t('shell:issuer')} />
    </div>
  );
}
