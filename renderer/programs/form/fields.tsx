import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useId, useState } from 'react';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { useField, useFormStore } from './form-store.ts';
import { issueWords } from './issue-words.ts';
import { fromLocal, toLocal } from './moment.ts';
import { numberOf, numberText } from './typed-number.ts';
import { nameOf, valueAt, type Path } from './path.ts';

export interface FieldProps extends FieldWords {
  readonly path: Path;
}

/**
 * An emptied field: the vendor is told "nothing" in place of what is live, and a member that was never there stays away.
 * `absent`: the schema knows no null here.
 */
function useEmptied(path: Path, absent: boolean): null | undefined | '' {
  const form = useFormStore();
  // An emptied item of a list is an empty item: it does not run away under the hand.
  if (typeof path.at(-1) === 'number') return '';
  return absent || valueAt(form.getState().start, path) === undefined ? undefined : null;
}

interface TextFieldProps extends FieldProps {
  readonly multiline?: boolean;
  readonly absent?: boolean;
  /** Codes, addresses and keys stay left to right in every script. */
  readonly ltr?: boolean;
  readonly type?: 'text' | 'email' | 'url';
}

export function TextField({ path, multiline, absent = false, ltr, type = 'text', ...words }: TextFieldProps) {
  const { value, issue, change, touch } = useField(path);
  const emptied = useEmptied(path, absent);
  const shared = {
    className: 'in',
    dir: ltr ? 'ltr' : 'auto',
    value: value === undefined || value === null ? '' : String(value),
    onBlur: touch,
    spellCheck: !ltr,
    autoComplete: 'off',
  } as const;
  const typed = (text: string) => change(text === '' ? emptied : text);
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) =>
        multiline ? (
          <textarea {...shared} {...described} rows={3} onChange={(event) => typed(event.currentTarget.value)} />
        ) : (
          <input
            {...shared}
            {...described}
            // An address is typed as text: what a browser thinks of it is not what the vendor does.
            type="text"
            inputMode={type}
            onChange={(event) => typed(event.currentTarget.value)}
          />
        )
      }
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly absent?: boolean;
  /** A decimal that must not become a fraction on the way: kept as the text that was typed. */
  readonly asText?: boolean;
}

export function NumberField({ path, absent = false, asText = false, ...words }: NumberFieldProps) {
  const { value, issue, change, touch } = useField(path);
  const emptied = useEmptied(path, absent);
  // What is on its way to being a number ("-", "12.") is nobody's value yet, but it is what stands in the field.
  const [typing, setTyping] = useState<{ readonly text: string; readonly value: unknown }>();
  const text = typing !== undefined && Object.is(typing.value, value) ? typing.text : numberText(value);
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) => (
        <input
          {...described}
          className="in fig"
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onBlur={touch}
          onChange={({ currentTarget: { value: typed } }) => {
            const next = typed.trim() === '' ? emptied : numberOf(typed, asText);
            setTyping({ text: typed, value: next });
            change(next);
          }}
        />
      )}
    </FieldFrame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function Options({ of }: { readonly of: readonly Option[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** What stands there while nothing is chosen; without it something always is. */
  readonly none?: string;
  readonly absent?: boolean;
  /** The value is the number that the option spells. */
  readonly asNumber?: boolean;
}

export function ChoiceField({ path, options, none, absent = false, asNumber = false, ...words }: ChoiceFieldProps) {
  const { value, issue, change, touch } = useField(path);
  const emptied = useEmptied(path, absent);
  const chosen = value === undefined || value === null ? '' : String(value);
  const known = chosen === '' || options.some((option) => option.value === chosen);
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) => (
        <select
          {...described}
          className="in"
          value={chosen}
          onBlur={touch}
          onChange={({ currentTarget: { value: taken } }) =>
            change(taken === '' ? emptied : asNumber ? Number(taken) : taken)
          }
        >
          {none === undefined && chosen !== '' ? null : <option value="">{none}</option>}
          {/* A word that is live and that we don't know stays what it is until somebody chooses another. */}
          {known ? null : <option value={chosen}>{chosen}</option>}
          <Options of={options} />
        </select>
      )}
    </FieldFrame>
  );
}

export function MomentField({ path, absent = false, ...words }: FieldProps & { readonly absent?: boolean }) {
  const { value, issue, change, touch } = useField(path);
  const emptied = useEmptied(path, absent);
  return (
    <FieldFrame {...words} path={path} issue={issue}>
      {(described) => (
        <input
          {...described}
          className="in fig"
          type="datetime-local"
          value={toLocal(value)}
          onBlur={touch}
          onChange={(event) => change(fromLocal(event.currentTarget.value) ?? emptied)}
        />
      )}
    </FieldFrame>
  );
}

export function SwitchField({ path, label, help }: FieldProps) {
  const { value, issue, change, touch } = useField(path);
  const id = useId();
  const speaker = useWords();
  return (
    <div data-field={nameOf(path)} className={issue === undefined ? undefined : 'field wrong'}>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={value === true}
          aria-describedby={issue === undefined ? undefined : id}
          checked={value === true}
          onBlur={touch}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span>
          {label}
          {help === undefined ? null : <small>{help}</small>}
        </span>
      </label>
      {issue === undefined ? null : (
        <p className="found refused" id={id}>
          <Icon name="no" className="i i-s" />
          <span>
            <bdi>{issueWords(issue, speaker)}</bdi>
          </span>
        </p>
      )}
    </div>
  );
}
