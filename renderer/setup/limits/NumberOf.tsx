import { plainNumber } from '#renderer/i18n/plain-number.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { useState } from 'react';

interface NumberOfProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}

/** Far beyond any limit that limits something. */
const MOST = 100_000;

/** A whole number. What is none stays in the field, and changes nothing. */
export function NumberOf({ label, hint, value, least, onChange }: NumberOfProps) {
  const { t, number } = useWords();
  const [typing, setTyping] = useState<{ readonly text: string; readonly value: number | undefined }>();
  const stands = typing !== undefined && (typing.value === undefined || typing.value === value);
  function type(text: string): void {
    const plain = plainNumber(text);
    const whole = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
    const good = whole >= least && whole <= MOST ? whole : undefined;
    setTyping({ text, value: good });
    if (good !== undefined) onChange(good);
  }
  return (
    <Field
      label={label}
      hint={hint}
      no={stands && typing.value === undefined ? t('setup:limits.noNumber', { least: number(least) }) : undefined}
    >
      {(described) => (
        <input
          {...described}
          className="in fig"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          value={stands ? typing.text : String(value)}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
    </Field>
  );
}
