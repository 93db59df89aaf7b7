import type { AskProblem } from '#renderer/bridge/answer.ts';
import { pinPadWords } from '#renderer/i18n/pin-pad-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { PinPad } from '#renderer/ui/PinPad.tsx';
import { useState } from 'react';
import { staffWords } from './staff-words.ts';

interface NewPinProps {
  readonly name: string;
  /** They have one already, and may be locked out with it. */
  readonly anew?: boolean;
  /** Answers what was wrong with it; undefined when it was taken. */
  readonly onPin: (pin: string) => Promise<AskProblem | undefined>;
}

/** A new PIN, typed twice: nobody sees what they type. */
export function NewPin({ name, anew = false, onPin }: NewPinProps) {
  const speaker = useWords();
  const { t } = speaker;
  const [first, setFirst] = useState<string>();
  const [said, setSaid] = useState<string>();

  async function whole(pin: string): Promise<void> {
    if (first === undefined) {
      setFirst(pin);
      return;
    }
    setFirst(undefined);
    if (first !== pin) {
      setSaid(t('people:pin.differ'));
      return;
    }
    const problem = await onPin(pin);
    setSaid(problem && staffWords(problem, speaker));
  }

  return (
    <div className="new-pin">
      <p>{t(anew ? 'people:pin.whatAnew' : 'people:pin.what')}</p>
      <PinPad
        key={first === undefined ? 'first' : 'again'}
        label={t(first === undefined ? 'people:pin.first' : 'people:pin.again', { name })}
        {...pinPadWords(speaker)}
        said={said === undefined ? null : <Say text={said} />}
        onBegin={() => setSaid(undefined)}
        onWhole={whole}
      />
    </div>
  );
}
