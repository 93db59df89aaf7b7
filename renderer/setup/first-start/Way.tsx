import { useWords } from '#renderer/i18n/Words.tsx';
import { useReaders } from '#renderer/scanners/scanners.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useStaff } from '#renderer/staff/staff.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { worstCase } from '#shared/domain/worst-case.ts';
import { money } from '#shared/money/money.ts';
import { connectedText } from '../connect/connect-words.ts';
import { useConnect } from '../connect/connect-store.ts';
import { useLimits } from '../limits/limits-store.ts';
import { goToStage, useFirstStart } from './first-start-store.ts';
import { steps, type Stage, type Step } from './steps.ts';

/** How far the first start is, at the side of each of its screens. */
export function Way() {
  const { t } = useWords();
  const stage = useFirstStart((store) => store.stage);
  return (
    <>
      <div className="stub-head">
        <h2>{t('setup:first.title')}</h2>
        <span className="quiet">{t('setup:first.again')}</span>
      </div>
      <Steps stage={stage} onStep={goToStage} />
      <div className="guilloche" aria-hidden="true" />
    </>
  );
}

interface StepsProps {
  /** Where somebody stands; undefined when the first start is not open. */
  readonly stage: Stage | undefined;
  readonly onStep: (step: Step) => void;
}

/** Each step and what it has come to; each can be gone to. */
export function Steps({ stage, onStep }: StepsProps) {
  const { t, number } = useWords();
  const passed = useFirstStart((store) => store.passed);
  const saidOf = useWhatIsDone();
  return (
    <ol className="first-steps">
      {steps.map((step, index) => {
        const said = saidOf(step);
        const small = said ?? (passed.has(step) ? t('setup:first.later') : undefined);
        return (
          <li key={step} className={said === undefined ? undefined : 'confirmed'}>
            <button type="button" aria-current={step === stage ? 'step' : undefined} onClick={() => onStep(step)}>
              {said === undefined || step === stage ? (
                <span className="num">{number(index + 1)}</span>
              ) : (
                <Icon name="active" />
              )}
              <span>
                {t(`setup:first.step.${step}`)}
                {small === undefined ? null : <small>{small}</small>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What each step has come to, in a line; undefined while it is not done. */
function useWhatIsDone(): (step: Step) => string | undefined {
  const speaker = useWords();
  const { t, money: text } = speaker;
  const { passed, noScanner } = useFirstStart();
  const over = useTerminal((terminal) => terminal.state?.firstStart === 'done');
  const shop = useTerminal((terminal) => terminal.state?.shop);
  const { state, found } = useConnect();
  const wedge = useReaders((readers) => readers.state?.wedge.learned ?? false);
  const reader = useReaders((readers) => readers.state?.readers.find((it) => it.state === 'ready' && !it.pretended));
  const staff = useStaff((store) => store.state);
  const { rules, changed } = useLimits();

  return (step) => {
    switch (step) {
      case 'connect':
        return state === undefined || state.connections.length === 0
          ? undefined
          : state.connections.map((it) => connectedText(it, found[it.vendor], speaker)).join(' ');
      case 'shop':
        return (over || passed.has(step)) && shop !== undefined
          ? [shop.name, t('shell:till', { till: shop.till }), text(money(123_450, shop.currency))].join(' · ')
          : undefined;
      case 'reader':
        if (reader !== undefined) return reader.name;
        if (wedge) return t('setup:first.reader.learned');
        return noScanner ? t('setup:first.reader.noneSaid') : undefined;
      case 'limits':
        return (over || passed.has(step)) && rules !== undefined
          ? t('setup:first.limits.said', { amount: text(worstCase({ ...rules, ...changed })) })
          : undefined;
      case 'manager':
        return staff?.setUp ? (staff.person?.name ?? staff.people[0]?.name) : undefined;
    }
  };
}
