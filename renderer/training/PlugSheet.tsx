import { useWords } from '#renderer/i18n/Words.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import type { ReactNode } from 'react';
import { pullPlug, usePlugs } from './plug-store.ts';

interface PlugSheetProps {
  readonly vendors: TerminalState['vendors'];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Lets a trainer show what it is like when an issuer can't be reached. */
export function PlugSheet({ vendors, onClose, children }: PlugSheetProps) {
  const { t } = useWords();
  const pulled = usePlugs((plugs) => plugs.pulled);
  return (
    <Sheet title={t('training:plug.title')} closeLabel={t('shell:key.close')} onClose={onClose}>
      <p>{t('training:plug.what')}</p>
      {vendors
        .filter(({ state }) => state !== 'not-set-up')
        .map(({ vendor }) => (
          <Segments
            key={vendor}
            label={t(`shell:vendor.${vendor}`)}
            value={pulled.has(vendor) ? 'out' : 'in'}
            options={[
              { value: 'in', label: t('training:plug.in') },
              { value: 'out', label: t('training:plug.out') },
            ]}
            onChange={(choice) => void pullPlug(vendor, choice === 'out')}
          />
        ))}
      {children}
    </Sheet>
  );
}
