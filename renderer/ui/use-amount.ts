import { useKeyScope } from '#renderer/ui/key-scope.ts';
import { useState } from 'react';
import { deleteDigit, offered, typeDigits, type TypedAmount } from './typed-amount.ts';

export interface AmountEntry {
  readonly minor: number;
  readonly type: (digits: string) => void;
  readonly erase: () => void;
  readonly set: (minor: number) => void;
}

const DIGITS = [...'0123456789'];

/** An amount that the number keys type into while the screen stands, wherever the focus is. */
export function useAmount(start: number): AmountEntry {
  const [amount, setAmount] = useState<TypedAmount>(() => offered(start));
  const type = (digits: string) => setAmount((before) => typeDigits(before, digits));
  const erase = () => setAmount(deleteDigit);
  useKeyScope(
    {
      ...Object.fromEntries(DIGITS.map((digit) => [digit, () => type(digit)])),
      Backspace: erase,
      Delete: () => setAmount(offered(0)),
    },
    { through: true },
  );
  return { minor: amount.minor, type, erase, set: (minor) => setAmount(offered(minor)) };
}
