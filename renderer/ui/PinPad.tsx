import { useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { Keypad } from './Keypad.tsx';
import { useKeyScope } from './key-scope.ts';

const LENGTH = 6;
const DIGITS = [...'0123456789'];

interface PinPadProps {
  /** Whose PIN, or which. */
  readonly label: string;
  readonly keypadLabel: string;
  readonly deleteLabel: string;
  /** "2 of 6 digits typed" */
  readonly typedLabel: (typed: number, all: number) => string;
  /** Writes a digit as the language has it. */
  readonly digit: (digit: number) => string;
  /** What was wrong with the last one. */
  readonly said: ReactNode;
  /** A new one is begun: what was wrong before is no news any more. */
  readonly onBegin: () => void;
  /** Six digits. The pad takes no more until it is done with them. */
  readonly onWhole: (pin: string) => Promise<void> | void;
}

/** Six dots, and digits for a thumb or a keyboard. The sixth digit sends it. */
export function PinPad(props: PinPadProps) {
  const { label, keypadLabel, deleteLabel, typedLabel, digit, said, onBegin, onWhole } = props;
  const [pin, setPin] = useState('');
  const [looking, setLooking] = useState(false);

  async function send(whole: string): Promise<void> {
    setLooking(true);
    await onWhole(whole);
    setLooking(false);
    setPin('');
  }

  function type(key: string): void {
    if (looking || pin.length === LENGTH) return;
    onBegin();
    const next = pin + key;
    setPin(next);
    if (next.length === LENGTH) void send(next);
  }

  const erase = () => setPin((typed) => (looking ? typed : typed.slice(0, -1)));
  useKeyScope(
    { ...Object.fromEntries(DIGITS.map((key) => [key, () => type(key)])), Backspace: erase, Delete: erase },
    { through: true },
  );

  return (
    <div className="pin-pad">
      <p className="lab">{label}</p>
      <div className="dots" role="img" aria-label={typedLabel(pin.length, LENGTH)}>
        {Array.from({ length: LENGTH }, (_, place) => (
          <span key={place} className={place < pin.length ? 'dot full' : 'dot'} />
        ))}
      </div>
      <p className="pin-said" role="alert">
        {said === null ? null : (
          <>
            <Icon name="stop" className="i i-s" />
            <span>{said}</span>
          </>
        )}
      </p>
      <Keypad
        label={keypadLabel}
        deleteLabel={deleteLabel}
        doubleZero={false}
        digit={digit}
        onKey={type}
        onDelete={erase}
      />
    </div>
  );
}
