import type { ReactNode } from 'react';

export type TallyLook = 'accepted' | 'confirmed' | 'unknown' | 'refused';

interface Half {
  readonly who: string;
  readonly serial?: string | undefined;
  readonly big: ReactNode;
  /** The figure is a word: set smaller, and in the same place. */
  readonly word?: boolean;
  readonly foot: string;
  readonly time?: string | undefined;
}

interface TallyProps {
  readonly look: TallyLook;
  readonly ours: Half;
  readonly theirs: Half;
  /** The answer came while somebody was looking: the halves part, once. */
  readonly isNew: boolean;
}

/** One ticket of two halves: the till prints the first, the issuer the second. Torn only when both say the same. */
export function Tally({ look, ours, theirs, isNew }: TallyProps) {
  const plain = look === 'unknown' ? 'plain' : undefined;
  return (
    <div className={isNew ? `tally ${look} is-new` : `tally ${look}`}>
      <div className="half ours">
        <p className="who">
          <span>{ours.who}</span>
          <span className="fig">
            <bdi>{ours.serial}</bdi>
          </span>
        </p>
        <p className={ours.word ? 'big word' : 'big fig'}>{look === 'refused' ? <s>{ours.big}</s> : ours.big}</p>
        <p className="foot">
          <span>{ours.foot}</span>
          <span className="fig">{ours.time}</span>
        </p>
      </div>
      <div className="half theirs">
        <div className="said-half">
          <p className="who">
            <span className={plain}>{theirs.who}</span>
            <span className="fig">
              <bdi>{theirs.serial}</bdi>
            </span>
          </p>
          <p className={theirs.word ? 'big word' : 'big fig'}>
            <span className={plain}>{theirs.big}</span>
          </p>
          <p className="foot">
            <span className={plain}>{theirs.foot}</span>
            <span className="fig">{theirs.time}</span>
          </p>
        </div>
        <div className="seal" aria-hidden="true">
          {look === 'confirmed' ? <div className="rosette" /> : null}
          <svg viewBox="0 0 96 96">
            <use href={`#seal-${look}`} />
          </svg>
        </div>
      </div>
    </div>
  );
}
