import type { Tone } from '#renderer/ui/Badge.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { Money } from '#shared/money/money.ts';
import type { ReactNode } from 'react';

export interface TotalLine {
  readonly picture: ReactNode;
  readonly label: string;
  readonly count: number;
  readonly tone?: Tone | 'accepted' | 'unknown' | undefined;
}

interface TotalsProps {
  readonly count: number;
  readonly of: string;
  readonly amount: Money;
  readonly lines: readonly TotalLine[];
  readonly foot: string;
  readonly time: string;
}

/** The stub of a box: how many, how much, and what there is of each kind. */
export function Totals({ count, of, amount, lines, foot, time }: TotalsProps) {
  const { number, money } = useWords();
  return (
    <>
      <div className="total">
        <p className="n fig">
          {number(count)}
          <small>{of}</small>
        </p>
        <p className="m fig">{money(amount)}</p>
      </div>
      <ul className="tallylist">
        {lines.map(({ picture, label, count: how, tone }) => (
          <li key={label} className={tone}>
            {picture}
            <span>{label}</span>
            <b className="fig">{number(how)}</b>
          </li>
        ))}
      </ul>
      <p className="serial">
        <span>{foot}</span>
        <span className="fig">{time}</span>
      </p>
    </>
  );
}
