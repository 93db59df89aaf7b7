import type { Option } from '../form/fields.tsx';
import { useField } from '../form/form-store.ts';
import { nameOf, type Path } from '../form/path.ts';

interface ManyOfProps {
  readonly path: Path;
  readonly label: string;
  readonly options: readonly Option[];
}

/** Some of a few. What is live and that we don't know stays among them. */
export function ManyOf({ path, label, options }: ManyOfProps) {
  const { value, change, touch } = useField(path);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="many" data-field={nameOf(path)}>
      <legend className="lab">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onBlur={touch}
            onChange={(event) => {
              const rest = chosen.filter((it) => it !== option.value);
              change(event.currentTarget.checked ? [...rest, option.value] : rest);
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
