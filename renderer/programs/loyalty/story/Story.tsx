import { sayRule } from './say-rule.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useId } from 'react';
import { useStore } from 'zustand';
import { numberOf } from '../../form/typed-number.ts';
import type { LoyaltyAt } from '../loyalty-at.ts';
import { Timeline } from './Timeline.tsx';

/** A definition told: its rules as sentences, what they do to points, and codes as its cards would carry. */
export function Story({ table }: { readonly table: LoyaltyAt }) {
  const speaker = useWords();
  const { t, number } = speaker;
  const { told, earned, silent } = useStore(table.facts);
  const day = useId();
  const points = useId();
  if (silent !== undefined) {
    const words = problemWords(silent, speaker, t('shell:vendor.voucherify'));
    return (
      <p className="quiet">
        {words.what} {words.todo}
      </p>
    );
  }
  if (told === undefined) return null;
  const { sentences, timeline, codes } = told;
  if (sentences === null || timeline === null) return <p className="quiet">{t('definition:story.not')}</p>;
  return (
    <>
      <section>
        <div className="two played">
          <div className="field">
            <label htmlFor={points}>{t('definition:story.points')}</label>
            <input
              id={points}
              className="in fig"
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={earned.points}
              onChange={({ currentTarget: { value } }) => {
                const typed = numberOf(value);
                if (typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed <= 1_000_000)
                  table.play({ ...earned, points: typed });
              }}
            />
          </div>
          <div className="field">
            <label htmlFor={day}>{t('definition:story.day')}</label>
            <input
              id={day}
              className="in fig"
              type="date"
              defaultValue={earned.on}
              onChange={({ currentTarget: { value } }) => {
                if (value !== '') table.play({ ...earned, on: value });
              }}
            />
          </div>
        </div>
        <Timeline marks={timeline} />
      </section>
      <section>
        <h2>{t('definition:story.rules')}</h2>
        <ul className="sentences">
          {sentences.map((sentence) => (
            <li key={sentence.say}>{sayRule(sentence, speaker)}</li>
          ))}
        </ul>
      </section>
      {codes === null ? null : (
        <section>
          <h2>{t('definition:story.codes')}</h2>
          <ul className="codes">
            {codes.samples.map((code) => (
              <li key={code}>
                <bdi className="fig">{code}</bdi>
              </li>
            ))}
          </ul>
          <p className="quiet">{differentWords(codes.different)}</p>
        </section>
      )}
    </>
  );

  /** As digits while somebody can read them, as a power of ten after that. */
  function differentWords(different: string): string {
    const figure =
      different.length <= 12
        ? number(Number(different))
        : t('definition:story.powerOfTen', { power: number(different.length - 1) });
    return t('definition:story.different', { figure });
  }
}
