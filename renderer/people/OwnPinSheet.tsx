import { bridge } from '#renderer/bridge/bridge.ts';
import { pinPadWords } from '#renderer/i18n/pin-pad-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { PinPad } from '#renderer/ui/PinPad.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { useState } from 'react';
import { NewPin } from './NewPin.tsx';
import { staffWords } from './staff-words.ts';

/** The PIN of whoever is signed in: the old one, and then a new one twice. */
export function OwnPinSheet({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const speaker = useWords();
  const { t } = speaker;
  const [old, setOld] = useState<string>();
  const [said, setSaid] = useState<string>();

  async function change(newPin: string) {
    const answer = await bridge.call('staff/change-pin', { pin: old ?? '', newPin });
    if (answer.ok) {
      onClose();
      return undefined;
    }
    if (answer.problem.code !== 'wrong-code' && answer.problem.code !== 'locked') return answer.problem;
    // The old one did not fit: it is asked for again.
    setSaid(staffWords(answer.problem, speaker));
    setOld(undefined);
    return undefined;
  }

  return (
    <Sheet title={t('people:ownPin')} closeLabel={t('shell:key.close')} onClose={onClose}>
      {old === undefined ? (
        <PinPad
          label={t('people:pin.old')}
          {...pinPadWords(speaker)}
          said={said === undefined ? null : <Say text={said} />}
          onBegin={() => setSaid(undefined)}
          onWhole={setOld}
        />
      ) : (
        <NewPin name={name} onPin={change} />
      )}
    </Sheet>
  );
}
