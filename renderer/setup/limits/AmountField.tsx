import { plainNumber } from '#renderer/i18n/plain-number.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { decimalsOf } from '#shared/money/currency.ts';
import { decimalFromMoney, moneyFromDecimal } from '#shared/money/decimal.ts';
import { money, type Money } from '#shared/money/money.ts';
import { useState } from 'react';

/** As a hand would type it: with the digits and the comma of the language, and nothing between the thousands. */
function typedText(amount: Money, locale: string): string {
  const decimals = decimalsOf(amount.currency);
  const format = { useGrouping: false, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  // As a text, so that no amount ever passes through a binary fraction.
  return new Intl.NumberFormat(locale, format).format(decimalFromMoney(amount) as `${number}`);
}

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Money;
  readonly autoFocus?: boolean;
  readonly onChange: (minor: number) => void;
}

/** An amount as text, with the decimals of its currency. What is no amount stays in the field, and changes nothing. */
export function AmountField({ label, hint, value, autoFocus = false, onChange }: AmountFieldProps) {
  const { t, locale } = useWords();
  const [typing, setTyping] = useState<{ readonly text: string; readonly minor: number | undefined }>();
  const stands = typing !== undefined && (typing.minor === undefined || typing.minor === value.minor);
  const wrong = stands && typing.minor === undefined;
  function type(text: string): void {
    const amount = moneyFromDecimal(plainNumber(text), value.currency);
    const minor = amount !== undefined && amount.minor >= 0 ? amount.minor : undefined;
    setTyping({ text, minor });
    if (minor !== undefined) onChange(minor);
  }
  return (
    <Field
      label={label}
      hint={hint}
      no={wrong ? t('setup:limits.no', { example: typedText(money(2_000, value.currency), locale) }) : undefined}
    >
      {(described) => (
        <input
          {...described}
          className="in fig"
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={autoFocus}
          value={stands ? typing.text : typedText(value, locale)}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
    </Field>
  );
}
