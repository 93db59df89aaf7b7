import type { HalfWords } from '#renderer/i18n/result-halves.ts';
import { Amount } from './Amount.tsx';

export type TallyLook = 'accepted' | 'confirmed' | 'unknown' | 'refused';

interface Half extends HalfWords {
  readonly who: string;
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
        <p className={bigClass(ours)}>{look === 'refused' ? <s>{big(ours)}</s> : big(ours)}</p>
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
          <p className={bigClass(theirs)}>
            <span className={plain}>{big(theirs)}</span>
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

function big({ figure, word }: Half) {
  return figure === undefined ? word : <Amount parts={figure} />;
}

/** A word stands in the place of a figure, set smaller. */
function bigClass({ figure }: Half): string {
  return figure === undefined ? 'big word' : 'big fig';
}
