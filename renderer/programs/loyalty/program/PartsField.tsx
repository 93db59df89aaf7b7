import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useId, useState, type ReactNode } from 'react';
import { useField, useFormStore, useIssueWithin } from '../../form/form-store.ts';
import { issueWords } from '../../form/issue-words.ts';
import { nameOf, type Path } from '../../form/path.ts';
import { usePrograms } from '../../programs-store.ts';
import { kindOf } from '../loyalty-at.ts';
import { LoyaltyStatus } from '../LoyaltyStatus.tsx';
import { nameIn, type PartKind, type Shelves } from '../shelves.ts';

/** Where the parts of a program lie in its body. */
export const sectionOfPart = {
  'card-definitions': 'card_definitions',
  'earning-rules': 'earning_rules',
  rewards: 'rewards',
  'tier-structures': 'tier_structures',
} as const satisfies Record<PartKind, string>;

const MOST = 10;

interface PartsFieldProps {
  readonly what: PartKind;
  readonly shelves: Shelves;
  /** What goes into the list for a part that is taken up. */
  readonly take?: (id: string) => object;
  /** What more is said of a part in the list: its stock, its costs. */
  readonly children?: (path: Path) => ReactNode;
}

export interface PartTaken {
  readonly id: string;
}

export function partsIn(value: unknown): readonly PartTaken[] {
  return Array.isArray(value) ? value.filter((it) => typeof it?.id === 'string') : [];
}

/** Parts of a program: picked from what exists, or made on the way. */
export function PartsField({ what, shelves, take = (id) => ({ id }), children }: PartsFieldProps) {
  const speaker = useWords();
  const { t } = speaker;
  const section = sectionOfPart[what];
  const path = [section];
  const form = useFormStore();
  const { value, touch } = useField(path);
  const issue = useIssueWithin(path, children === undefined ? Infinity : 2);
  const pick = useId();
  // Chosen by arrow keys one after the other: nothing is taken up before it is said.
  const [chosen, setChosen] = useState('');
  const taken = partsIn(value);
  const rows = shelves.rows[what];
  const left = (rows ?? []).filter(({ id }) => !taken.some((it) => it.id === id));
  // The vendor wants at least one in a list that is there; none at all is no list.
  const put = (next: readonly object[]) => {
    form.getState().change(path, next.length === 0 ? null : next, '');
    touch();
  };
  return (
    <fieldset className="repeated parts-taken" data-field={nameOf(path)}>
      <legend className="lab">{t(`program:field.${section}`)}</legend>
      {issue === undefined ? null : (
        <p className="found refused">
          <bdi>{issueWords(issue, speaker)}</bdi>
        </p>
      )}
      {taken.length === 0 ? <p className="quiet">{t(`program:noneOf.${what}`)}</p> : null}
      {taken.map(({ id }, at) => {
        const name = nameIn(rows, id);
        const status = rows?.find((it) => it.id === id)?.status;
        return (
          <div className="repeated-item" key={id} role="group" aria-label={name}>
            <header>
              <b>
                <bdi>{name}</bdi>
              </b>
              {status === undefined ? null : <LoyaltyStatus status={status} />}
              <button
                type="button"
                className="btn small"
                aria-label={`${t('form:remove')}: ${name}`}
                onClick={() => put(taken.toSpliced(at, 1))}
              >
                <Icon name="no" className="i i-s" />
                {t('form:remove')}
              </button>
            </header>
            {children?.([section, at])}
          </div>
        );
      })}
      <div className="take-up">
        {taken.length >= MOST ? (
          <p className="quiet">{t('program:full')}</p>
        ) : (
          <div className="field">
            <label htmlFor={pick}>{t(`program:pick.${what}`)}</label>
            <select
              id={pick}
              className="in"
              value={chosen}
              disabled={left.length === 0}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value="">{left.length === 0 ? t('program:nothingLeft') : t('program:choose')}</option>
              {left.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        {taken.length >= MOST ? null : (
          <button
            type="button"
            className="btn"
            disabled={!left.some(({ id }) => id === chosen)}
            onClick={() => {
              put([...taken, take(chosen)]);
              setChosen('');
              // The key rests now: the hand goes back to where the next one is chosen.
              document.getElementById(pick)?.focus();
            }}
          >
            {t('voucher:add')}
          </button>
        )}
        <button
          type="button"
          className="btn"
          onClick={() => usePrograms.getState().onTheWay({ kind: kindOf[what], id: `new-${crypto.randomUUID()}` })}
        >
          <Icon name="add" className="i i-s" />
          {t(`definition:new.${what}`)}
        </button>
      </div>
    </fieldset>
  );
}
