import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';

/** Overprinted on every record of training. */
export function TrainingStamp() {
  const { t } = useWords();
  const training = useTerminal((terminal) => terminal.state?.mode === 'training');
  if (!training) return null;
  return (
    <p className="stamp" aria-hidden="true">
      {t('shell:training.stamp')}
      <small>{t('shell:training.stampNote')}</small>
    </p>
  );
}
