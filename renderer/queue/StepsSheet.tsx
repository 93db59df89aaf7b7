import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { useState } from 'react';
import { settle, type SettlingWay } from './steps.ts';

const ways: readonly SettlingWay[] = ['was-done', 'was-not-done', 'send-again', 'take-rest', 'write-off', 'collected'];

interface StepsSheetProps {
  readonly action: ActionView;
  readonly onClose: () => void;
}

/** Every way a person can settle a parked action. */
export function StepsSheet({ action, onClose }: StepsSheetProps) {
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  const issuer = t(`shell:vendor.${action.card.vendor}`);

  async function choose(how: SettlingWay): Promise<void> {
    if (await settle(action, how)) onClose();
    else setRefused(true);
  }

  return (
    <Sheet title={t('queue:steps.title')} closeLabel={t('shell:key.close')} onClose={onClose}>
      <p>{t('queue:steps.what', { issuer })}</p>
      <ul className="steps-to-take">
        {ways.map((how) => (
          <li key={how}>
            <button type="button" className="btn" onClick={() => void choose(how)}>
              {t(`queue:way.${how}`)}
            </button>
            <small className="quiet">{t(`queue:steps.${how}`, { issuer })}</small>
          </li>
        ))}
      </ul>
      <p role="status" className="refused-here">
        {refused ? (
          <>
            <Icon name="stop" className="i i-s" />
            {t('queue:steps.no')}
          </>
        ) : null}
      </p>
    </Sheet>
  );
}
