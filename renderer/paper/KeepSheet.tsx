import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { useState } from 'react';

interface KeepSheetProps {
  readonly action: string;
  readonly onClose: () => void;
}

/** Paper without a receipt printer: a file, or whatever the computer itself prints with. */
export function KeepSheet({ action, onClose }: KeepSheetProps) {
  const { t, language } = useWords();
  const [refused, setRefused] = useState(false);

  async function save(): Promise<void> {
    const answer = await bridge.call('paper/pdf', { action, language });
    if (!answer.ok) {
      setRefused(true);
      return;
    }
    const bytes = Uint8Array.from(atob(answer.value.pdf), (letter) => letter.charCodeAt(0));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    link.download = answer.value.name;
    link.click();
    URL.revokeObjectURL(link.href);
    onClose();
  }

  function printBySystem(): void {
    onClose();
    // Once the dialog is gone: what lies on top would be on the paper.
    requestAnimationFrame(() => window.print());
  }

  return (
    <Sheet title={t('paper:keep.title')} closeLabel={t('shell:key.close')} onClose={onClose}>
      <ul className="keep-ways">
        <li>
          <button type="button" className="btn" onClick={() => void save()}>
            <Icon name="save" className="i i-s" />
            {t('paper:keep.pdf')}
          </button>
          <small className="quiet">{t('paper:keep.pdfWhat')}</small>
        </li>
        <li>
          <button type="button" className="btn" onClick={printBySystem}>
            <Icon name="print" className="i i-s" />
            {t('paper:keep.system')}
          </button>
          <small className="quiet">{t('paper:keep.systemWhat')}</small>
        </li>
      </ul>
      <p role="status" className="refused">
        {refused ? t('paper:keep.no') : null}
      </p>
    </Sheet>
  );
}
