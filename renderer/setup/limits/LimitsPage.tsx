import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { money } from '#shared/money/money.ts';
import { useEffect, useState } from 'react';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import { AmountField } from './AmountField.tsx';
import { keepLimits, changeLimits, readLimits, useLimits } from './limits-store.ts';
import { NumberOf } from './NumberOf.tsx';
import { Operations } from './Operations.tsx';
import { UsedNow } from './UsedNow.tsx';
import { WhoMay } from './WhoMay.tsx';
import { WorstCase } from './WorstCase.tsx';
import '#renderer/ui/styles/fields.css';
import './limits.css';

const amounts = ['perAction', 'perCard', 'unknownCard', 'perTerminal'] as const;
const numbers = ['count', 'longestHours', 'rememberedHours'] as const;

/** What this till may do while an issuer can't be reached, and beside it what that can cost, as it is typed. */
export function LimitsPage() {
  const speaker = useWords();
  const { t } = speaker;
  const { rules: kept, changed } = useLimits();
  const training = useTerminal((terminal) => terminal.state?.mode === 'training');
  const [said, setSaid] = useState<AskProblem | 'kept'>();
  useEffect(() => void readLimits(), []);
  if (kept === undefined) return <main className="main" />;
  const rules = { ...kept, ...changed };
  const same = Object.keys(changed).length === 0;
  const keep = async () => {
    const answer = await keepLimits();
    setSaid(answer.ok ? 'kept' : answer.problem);
  };
  const why = said === undefined || said === 'kept' ? undefined : problemWords(said, speaker, t('shell:issuer'));
  return (
    <Page
      title={t('setup:limits.page')}
      what={t('setup:first.limits.lead')}
      stubLabel={t('setup:limits.worst')}
      stub={
        <>
          <WorstCase rules={rules} />
          <UsedNow />
        </>
      }
      acts={[
        ...(same
          ? []
          : [
              {
                key: 'F4',
                icon: 'undo',
                label: t('setup:shop.undo'),
                run: () => useLimits.setState({ changed: {} }),
              } as const,
            ]),
        {
          key: 'F2',
          icon: 'save',
          label: t('people:keep'),
          press: true,
          not: same ? t('setup:shop.same') : undefined,
          run: () => void keep(),
        },
      ]}
    >
      {training ? <p className="quiet">{t('setup:limits.ofTraining')}</p> : null}
      <p role="status" className={why === undefined ? 'hide' : 'notice unknown'}>
        {why === undefined ? (
          said === 'kept' && same ? (
            t('setup:limits.kept')
          ) : null
        ) : (
          <>
            <Icon name="stop" />
            <span>
              {why.what} <b>{why.todo}</b>
            </span>
          </>
        )}
      </p>
      <div className="limit-fields">
        {amounts.map((name) => (
          <AmountField
            key={`${name} ${rules.currency}`}
            label={t(`setup:limits.${name}`)}
            hint={t(`setup:limits.hint.${name}`)}
            value={money(rules[name], rules.currency)}
            onChange={(minor) => changeLimits({ [name]: minor })}
          />
        ))}
        {numbers.map((name) => (
          <NumberOf
            key={name}
            label={t(`setup:limits.${name}`)}
            hint={t(`setup:limits.hint.${name}`)}
            value={rules[name]}
            least={name === 'count' ? 0 : 1}
            onChange={(value) => changeLimits({ [name]: value })}
          />
        ))}
      </div>
      <WhoMay rules={rules} />
      <Operations rules={rules} />
    </Page>
  );
}
