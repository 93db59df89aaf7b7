import { useWords } from '#renderer/i18n/Words.tsx';
import { money } from '#shared/money/money.ts';
import { useEffect } from 'react';
import { AmountField } from '../limits/AmountField.tsx';
import { changeLimits, readLimits, useLimits } from '../limits/limits-store.ts';
import { WorstCase } from '../limits/WorstCase.tsx';
import { pass } from './first-start-store.ts';
import { StepScreen } from './StepScreen.tsx';

const asked = ['perCard', 'unknownCard', 'perTerminal'] as const;

/** The limits that cost most; the settings have all of them. They are written once it is clear into which book. */
export function LimitsStep() {
  const { t } = useWords();
  const { rules: kept, changed } = useLimits();
  useEffect(() => void readLimits(), []);
  const rules = kept === undefined ? undefined : { ...kept, ...changed };
  return (
    <StepScreen
      title={t('setup:first.limits.title')}
      lead={t('setup:first.limits.lead')}
      acts={[{ key: 'F2', icon: 'next', label: t('setup:first.key.next'), press: true, run: () => pass('limits') }]}
    >
      {rules === undefined ? null : (
        <div className="limits-step">
          <div className="limits-fields">
            {asked.map((name, index) => (
              <AmountField
                key={`${name} ${rules.currency}`}
                label={t(`setup:limits.${name}`)}
                value={money(rules[name], rules.currency)}
                autoFocus={index === 0}
                onChange={(minor) =>
                  // One action on a card may take all that the card may: a second field for it would only be in the way.
                  changeLimits(name === 'perCard' ? { perCard: minor, perAction: minor } : { [name]: minor })
                }
              />
            ))}
          </div>
          <WorstCase rules={rules} />
        </div>
      )}
    </StepScreen>
  );
}
