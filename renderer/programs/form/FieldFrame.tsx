import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Issue } from '#shared/domain/design.ts';
import { useId, type ReactNode } from 'react';
import { issueWords } from './issue-words.ts';
import { nameOf, type Path } from './path.ts';

export interface FieldWords {
  readonly label: string;
  readonly help?: string | undefined;
}

/** What a control takes over, so that its label, help and problem are read out with it. */
interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldFrameProps extends FieldWords {
  readonly path: Path;
  readonly issue: Issue | undefined;
  readonly children: (described: Described) => ReactNode;
}

/** Label above, help and problem below; the same for every kind of field. */
export function FieldFrame({ label, help, path, issue, children }: FieldFrameProps) {
  const speaker = useWords();
  const id = useId();
  const below = [help && `${id}-help`, issue && `${id}-issue`].filter(Boolean).join(' ');
  return (
    <div className={issue === undefined ? 'field' : 'field wrong'} data-field={nameOf(path)}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': below || undefined, 'aria-invalid': issue ? true : undefined })}
      {issue === undefined ? null : (
        <p className="found refused" id={`${id}-issue`}>
          <Icon name="no" className="i i-s" />
          <span>
            <bdi>{issueWords(issue, speaker)}</bdi>
          </span>
        </p>
      )}
      {help ? (
        <p className="hint" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
