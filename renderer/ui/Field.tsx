import { useId, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** What a control takes over, so that its label, hint and problem are read out with it. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why it can't stay as it is. */
  readonly no?: ReactNode;
  readonly children: (described: Described) => ReactNode;
}

/** Label above, what is wrong and what helps below. */
export function Field({ label, hint, no, children }: FieldProps) {
  const id = useId();
  const below = [no ? `${id}-no` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={no ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': below || undefined, 'aria-invalid': no ? true : undefined })}
      {no ? (
        <p className="found refused" id={`${id}-no`} role="alert">
          <Icon name="stop" className="i i-s" />
          <span>{no}</span>
        </p>
      ) : null}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
