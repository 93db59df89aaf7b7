import { FieldFrame, type FieldWords } from '../form/FieldFrame.tsx';
import { useField } from '../form/form-store.ts';
import type { Path } from '../form/path.ts';

interface ValueFieldProps extends FieldWords {
  readonly path: Path;
  readonly optional?: boolean;
}

/**
 * Text or a number: the vendor takes both. What was a number stays one as long as a plain number is typed, and what
 * was a text stays a text, so that "0044" is nobody's 44.
 */
export function ValueField({ path, optional = false, ...words }: ValueFieldProps) {
  const { value, issue, change, touch } = useField(path);
  const wasNumber = typeof value === 'number';
  const typed = (text: string) => {
    if (text === '' && optional) return change(undefined);
    const amount = Number(text);
    change(wasNumber && text.trim() !== '' && String(amount) === text ? amount : text);
  };
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) => (
        <input
          {...described}
          className="in"
          dir="auto"
          autoComplete="off"
          value={value === undefined || value === null ? '' : String(value)}
          onBlur={touch}
          onChange={(event) => typed(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
