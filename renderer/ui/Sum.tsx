import { amountParts } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Amount } from './Amount.tsx';
import type { Money } from '#shared/money/money.ts';
import type { ReactNode } from 'react';

/** A sum as on paper: what is owed, what comes off, what remains. */
export function Sum({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sum">
      <dl className="sum-in">{children}</dl>
    </div>
  );
}

interface SumLineProps {
  readonly label: string;
  readonly note?: string | undefined;
  /** Or what stands in its place: a count of cards. */
  readonly amount: Money | string;
  /** The line that the number keys type into. */
  readonly typed?: boolean;
  readonly sign?: '−' | '+';
  /** The line that matters: large, below a rule. */
  readonly result?: boolean;
}

export function SumLine({ label, note, amount, typed = false, sign, result = false }: SumLineProps) {
  const { locale } = useWords();
  const figures = typeof amount === 'string' ? amount : <Amount parts={amountParts(amount, locale)} />;
  return (
    <>
      <dt className={result ? 'rest' : undefined}>
        {label}
        {note === undefined ? null : <small>{note}</small>}
      </dt>
      <dd className={result ? 'fig rest' : 'fig'}>
        {sign === undefined ? null : <span className="op">{sign}</span>}
        {typed ? (
          <span className="typed" role="status">
            {figures}
            <span className="caret" />
          </span>
        ) : (
          figures
        )}
      </dd>
    </>
  );
}
