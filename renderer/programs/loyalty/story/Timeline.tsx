import { dateOf, dayText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { Mark } from '#shared/contract/loyalty.ts';
import { useId } from 'react';
import { drawingOf, HEIGHT, WIDTH } from './drawing.ts';
import { sayMark } from './say-mark.ts';

/** What the rules do to points that were earned on a day: drawn over time, and told day by day underneath. */
export function Timeline({ marks }: { readonly marks: readonly Mark[] }) {
  const speaker = useWords();
  const { t, locale, number, dir } = speaker;
  const hatch = useId();
  const { usable, pending, pins, ground } = drawingOf(marks, dir === 'rtl');
  const told = marks.map((mark) => ({ ...mark, words: sayMark(mark, speaker) }));
  const day = (on: string) => dayText(dateOf(on), locale);
  return (
    <>
      <svg
        className="timeline"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t('definition:story.drawing')} ${told.map(({ on, words }) => `${day(on)}: ${words}`).join(' ')}`}
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {usable.map((it) => (
          <rect key={`u${it.x}`} className="usable" x={it.x} y={it.y} width={it.width} height={it.height} />
        ))}
        {pending.map((it) => (
          <g key={`p${it.x}`}>
            <rect fill={`url(#${hatch})`} x={it.x} y={it.y} width={it.width} height={it.height} />
            <rect className="pending" x={it.x} y={it.y} width={it.width} height={it.height} />
          </g>
        ))}
        <line className="axis" x1="0" x2={WIDTH} y1={ground} y2={ground} />
        {pins.map((pin, at) => (
          <g key={pin.x}>
            <line className="pin" x1={pin.at} x2={pin.at} y1={ground - 4} y2={ground + 6} />
            <circle className={`pin ${pin.what}`} cx={pin.x} cy={ground + 18} r="11" />
            <text x={pin.x} y={ground + 22.5} textAnchor="middle">
              {number(at + 1)}
            </text>
          </g>
        ))}
      </svg>
      <ol className="marks">
        {told.map(({ on, what, words }, at) => (
          <li key={`${on} ${what}`}>
            <span className={`pin ${what}`} aria-hidden="true">
              {number(at + 1)}
            </span>
            <span>
              <b>{day(on)}</b>
              <span>{words}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
