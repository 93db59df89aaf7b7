import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What would be possible, where what is typed is not. */
  readonly wrong?: string | undefined;
  readonly value: string;
  /** Written from left to right in every script. */
  readonly latin?: boolean;
  readonly digits?: boolean;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, wrong, value, latin = false, digits = false, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className={wrong === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="in"
        dir={latin ? 'ltr' : 'auto'}
        inputMode={digits ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong !== undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className={wrong === undefined ? 'hint' : 'found refused'} id={`${id}-hint`}>
        {wrong ?? hint}
      </span>
    </div>
  );
}
