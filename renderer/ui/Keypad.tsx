import { Icon } from './Icon.tsx';

interface KeypadProps {
  readonly label: string;
  readonly deleteLabel: string;
  /** What lies left of the zero: "00" for money, nothing for numbers. */
  readonly doubleZero: boolean;
  readonly onKey: (digits: string) => void;
  readonly onDelete: () => void;
  /** Writes a digit as the language has it. */
  readonly digit: (digit: number) => string;
}

/** Digits for a thumb. The keyboard does the same without it, so it takes no place in the order of the Tab key. */
export function Keypad({ label, deleteLabel, doubleZero, onKey, onDelete, digit }: KeypadProps) {
  const key = (value: number) => (
    <button key={value} type="button" className="fig" tabIndex={-1} onClick={() => onKey(String(value))}>
      {digit(value)}
    </button>
  );
  return (
    // The same order as on every keyboard and payment terminal, in Arabic too.
    <div className="keypad" role="group" dir="ltr" aria-label={label}>
      {[7, 8, 9, 4, 5, 6, 1, 2, 3].map(key)}
      {doubleZero ? (
        <button type="button" className="fig" tabIndex={-1} onClick={() => onKey('00')}>
          {digit(0) + digit(0)}
        </button>
      ) : (
        <span />
      )}
      {key(0)}
      <button type="button" tabIndex={-1} aria-label={deleteLabel} onClick={onDelete}>
        <Icon name="backspace" />
      </button>
    </div>
  );
}
