import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useRef, type ReactNode } from 'react';
import { useField, useFormStore } from './form-store.ts';
import { issueWords } from './issue-words.ts';
import { nameOf, type Path } from './path.ts';

interface RepeatedProps {
  readonly path: Path;
  readonly label: string;
  /** What one of them is called: "Place 2". */
  readonly one: (position: number) => string;
  readonly addLabel: string;
  readonly fresh: () => unknown;
  readonly atMost?: number;
  readonly children: (path: Path, index: number) => ReactNode;
}

/** A list of like things: add, take away, move. Focus goes where the hand goes on. */
export function Repeated({ path, label, one, addLabel, fresh, atMost, children }: RepeatedProps) {
  const speaker = useWords();
  const { t } = speaker;
  const form = useFormStore();
  const { value, issue } = useField(path);
  const list = useRef<HTMLFieldSetElement>(null);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const step = (next: readonly unknown[]) => form.getState().change(path, next, '');
  const focus = (index: number) =>
    requestAnimationFrame(() => {
      const item = list.current?.querySelectorAll<HTMLElement>(':scope > .repeated-item')[index];
      (item?.querySelector<HTMLElement>('input, select, textarea') ?? addKey.current)?.focus();
    });
  const addKey = useRef<HTMLButtonElement>(null);
  const move = (index: number, by: -1 | 1) => {
    const next = items.toSpliced(index, 1);
    next.splice(index + by, 0, items[index]);
    step(next);
  };
  const full = atMost !== undefined && items.length >= atMost;

  return (
    <fieldset className="repeated" ref={list} data-field={nameOf(path)}>
      <legend className="lab">{label}</legend>
      {issue === undefined ? null : (
        <p className="found refused">
          <bdi>{issueWords(issue, speaker)}</bdi>
        </p>
      )}
      {items.map((_, index) => (
        // Items have no name of their own; a new place makes the item be drawn anew, which loses nothing: values live in the form.
        <div className="repeated-item" key={index} role="group" aria-label={one(index + 1)}>
          <header>
            <b>{one(index + 1)}</b>
            {index === 0 ? null : (
              <button
                type="button"
                className="btn small"
                aria-label={`${t('form:up')}: ${one(index + 1)}`}
                onClick={() => move(index, -1)}
              >
                {t('form:up')}
              </button>
            )}
            <button
              type="button"
              className="btn small"
              aria-label={`${t('form:remove')}: ${one(index + 1)}`}
              onClick={() => {
                step(items.toSpliced(index, 1));
                focus(Math.min(index, items.length - 2));
              }}
            >
              <Icon name="no" className="i i-s" />
              {t('form:remove')}
            </button>
          </header>
          {children([...path, index], index)}
        </div>
      ))}
      {full ? null : (
        <button
          ref={addKey}
          type="button"
          className="btn"
          onClick={() => {
            step([...items, fresh()]);
            focus(items.length);
          }}
        >
          <Icon name="add" className="i i-s" />
          {addLabel}
        </button>
      )}
    </fieldset>
  );
}
