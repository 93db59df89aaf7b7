import { useWords } from '#renderer/i18n/Words.tsx';
import type { Option } from './fields.tsx';
import { useField } from './form-store.ts';
import { issueWords } from './issue-words.ts';
import { nameOf, type Path } from './path.ts';

interface ManyOfProps {
  readonly path: Path;
  readonly label: string;
  readonly options: readonly Option[];
  /** The items are the numbers that the options spell, kept in their order. */
  readonly asNumber?: boolean;
}

/** Some of a few. What is live and that we don't know stays among them. */
export function ManyOf({ path, label, options, asNumber = false }: ManyOfProps) {
  const speaker = useWords();
  const { value, issue, change, touch } = useField(path);
  const valueOf = (option: Option) => (asNumber ? Number(option.value) : option.value);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="many" data-field={nameOf(path)}>
      <legend className="lab">{label}</legend>
      {issue === undefined ? null : (
        <p className="found refused">
          <bdi>{issueWords(issue, speaker)}</bdi>
        </p>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(valueOf(option))}
            onBlur={touch}
            onChange={(event) => {
              const rest = chosen.filter((it) => it !== valueOf(option));
              const next = event.currentTarget.checked ? [...rest, valueOf(option)] : rest;
              change(asNumber ? next.toSorted((a, b) => Number(a) - Number(b)) : next);
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
