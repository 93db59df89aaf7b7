import { useState } from 'react';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { useField } from './form-store.ts';
import type { Path } from './path.ts';

/** A record without a documented shape, as text. While it is not JSON it is kept as the text it is, and said to be none. */
export function JsonField({ path, ...words }: FieldWords & { readonly path: Path }) {
  const { value, issue, change, touch } = useField(path);
  const [typing, setTyping] = useState<{ readonly text: string; readonly value: unknown }>();
  const text =
    typing !== undefined && Object.is(typing.value, value)
      ? typing.text
      : value === undefined || value === null
        ? ''
        : typeof value === 'string'
          ? value
          : JSON.stringify(value, null, 2);
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) => (
        <textarea
          {...described}
          className="in code"
          dir="ltr"
          rows={4}
          spellCheck={false}
          value={text}
          onBlur={touch}
          onChange={({ currentTarget: { value: typed } }) => {
            const next = typed.trim() === '' ? undefined : parsed(typed);
            setTyping({ text: typed, value: next });
            change(next);
          }}
        />
      )}
    </FieldFrame>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
