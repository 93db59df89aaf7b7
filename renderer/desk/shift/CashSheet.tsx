import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { Keypad } from '#renderer/ui/Keypad.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { decimalFromMoney } from '#shared/money/decimal.ts';
import { money, type Money } from '#shared/money/money.ts';
import { useState, type FormEvent } from 'react';

export type CashStep = 'open' | 'take-over' | 'close';

interface CashSheetProps {
  readonly step: CashStep;
  readonly shift: number;
  /** Answers what stood in the way. */
  readonly onDo: (cash: Money | null, note: string | null) => Promise<AskProblem | undefined>;
  readonly onClose: () => void;
}

/** Nine digits are beyond any drawer. */
const MOST_DIGITS = 9;

/** What lies in the drawer, for whoever counts it, and the one key that opens, takes over or closes the shift. */
export function CashSheet({ step, shift, onDo, onClose }: CashSheetProps) {
  const speaker = useWords();
  const { t, number } = speaker;
  const currency = useCurrency();
  const [digits, setDigits] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<AskProblem>();
  const [busy, setBusy] = useState(false);
  const cash = digits === '' ? null : money(Number(digits), currency);
  const type = (text: string) =>
    setDigits(
      text
        .replaceAll(/\D/g, '')
        .replace(/^0+(?=\d)/, '')
        .slice(0, MOST_DIGITS),
    );

  async function go(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const inTheWay = await onDo(cash, note.trim() === '' ? null : note.trim());
    setBusy(false);
    setProblem(inTheWay);
    if (inTheWay === undefined) onClose();
  }

  return (
    <Sheet
      title={t(`shift:sheet.${step}.title`, { number: number(shift) })}
      closeLabel={t('shift:sheet.leave')}
      onClose={onClose}
    >
      <p>{t(`shift:sheet.${step}.what`)}</p>
      <form className="cash-form" onSubmit={(event) => void go(event)}>
        <label className="field">
          <span className="lab">{t(`shift:sheet.${step}.cash`)}</span>
          <input
            className="in fig"
            dir="ltr"
            inputMode="none"
            autoComplete="off"
            ref={(field) => field?.setAttribute('autofocus', '')}
            placeholder={t('shift:sheet.notCounted')}
            value={cash === null ? '' : decimalFromMoney(cash)}
            onChange={(event) => type(event.target.value)}
          />
        </label>
        <Keypad
          label={t('counter:type.keypad')}
          deleteLabel={t('counter:type.delete')}
          doubleZero
          digit={number}
          onKey={(keys) => type(digits + keys)}
          onDelete={() => type(digits.slice(0, -1))}
        />
        {step === 'close' ? (
          <label className="field">
            <span className="lab">{t('shift:sheet.note')}</span>
            <input
              className="in"
              dir="auto"
              maxLength={500}
              autoComplete="off"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
        ) : null}
        {problem === undefined ? null : (
          <p role="alert">
            <Say text={problemWords(problem, speaker, '').what} />
          </p>
        )}
        <button type="submit" className="btn press" disabled={busy}>
          {t(`shift:sheet.${step}.do`)}
        </button>
      </form>
    </Sheet>
  );
}
