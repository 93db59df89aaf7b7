import { useId, type ReactNode } from 'react';

interface ChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly content: ReactNode }[];
  readonly onChange: (value: string) => void;
}

/** One of a list of rows. The browser's own radio buttons: arrows move, and a screen reader knows how many. */
export function Choices({ label, value, options, onChange }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="lab">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.content}
        </label>
      ))}
    </fieldset>
  );
}
