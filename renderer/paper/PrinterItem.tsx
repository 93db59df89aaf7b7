import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import type { PrintJob } from '#shared/contract/paper.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { languageNames, wayText } from './way-text.ts';

interface PrinterItemProps {
  readonly printer: Printer;
  readonly main: boolean;
  readonly jobs: readonly PrintJob[];
  readonly onChange: () => void;
}

export function PrinterItem({ printer, main, jobs, onChange }: PrinterItemProps) {
  const { t, number, language } = useWords();
  const { id, name, roll, speaks } = printer;
  const trouble = jobs.find((job) => job.printer === id && job.trouble !== null && job.state !== 'unsure')?.trouble;
  return (
    <article className="printer" aria-label={name}>
      <header>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {main ? (
          <Badge icon="active" tone="confirmed">
            {t('paper:main')}
          </Badge>
        ) : null}
        {trouble == null ? null : (
          <Badge icon="stop" tone="accepted">
            {t(`shell:paper.trouble.${trouble}`)}
          </Badge>
        )}
      </header>
      <p className="quiet">
        <bdi dir="ltr">{wayText(printer)}</bdi>
        {' · '}
        {t('paper:roll', { mm: number(roll) })}
        {' · '}
        {languageNames[speaks]}
      </p>
      <div className="printer-acts">
        <button
          type="button"
          className="btn small"
          onClick={() => void bridge.call('paper/test-printer', { id, language })}
        >
          {t('paper:test')}
        </button>
        {main ? null : (
          <button type="button" className="btn small" onClick={() => void bridge.call('paper/choose-printer', { id })}>
            {t('paper:choose')}
          </button>
        )}
        <button type="button" className="btn small" onClick={onChange}>
          {t('paper:change')}
        </button>
        <button type="button" className="btn small" onClick={() => void bridge.call('paper/remove-printer', { id })}>
          {t('paper:remove')}
        </button>
      </div>
    </article>
  );
}
