import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { DesignBody } from '#shared/domain/design.ts';
import { useState } from 'react';
import { useForm } from '../../form/form-store.ts';
import { nameIn, type PartKind, type Shelves } from '../shelves.ts';
import { partsIn, sectionOfPart } from './PartsField.tsx';
import { stockText, windowTexts } from './say-program.ts';

/** The program in a few lines, as it would go out. */
export function Summary({ shelves }: { readonly shelves: Shelves }) {
  const speaker = useWords();
  const { t, moment, list } = speaker;
  const now = useNow();
  const body = useForm(({ history }) => history.now);
  const at = (name: string) => {
    const value = body[name];
    return typeof value === 'string' && value !== '' ? moment(value, now) : undefined;
  };
  const from = at('start_date');
  const to = at('end_date');
  const runs =
    from !== undefined && to !== undefined
      ? t('program:runs.both', { from, to })
      : from !== undefined
        ? t('program:runs.from', { from })
        : to !== undefined
          ? t('program:runs.to', { to })
          : t('program:runs.always');
  const names = (what: PartKind) => partsIn(body[sectionOfPart[what]]).map(({ id }) => nameIn(shelves.rows[what], id));
  const lines: string[] = [runs, ...windowTexts(body['validity_hours'], speaker)];
  for (const what of ['card-definitions', 'earning-rules', 'tier-structures'] as const) {
    const all = names(what);
    if (all.length > 0) lines.push(t(`program:told.${what}`, { names: list(all) }));
  }
  for (const reward of partsIn(body['rewards'])) {
    lines.push(stockText(reward, nameIn(shelves.rows.rewards, reward.id), speaker));
  }
  return (
    <section>
      <h2>{t('program:summary')}</h2>
      <ul className="sentences">
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The kinds of parts of which a program needs at least one that is active, and has none. */
export function lacksIn(
  body: DesignBody,
  { rows }: Pick<Shelves, 'rows'>,
): readonly ('card-definitions' | 'earning-rules')[] {
  return (['card-definitions', 'earning-rules'] as const).filter((what) => {
    const there = rows[what];
    const taken = partsIn(body[sectionOfPart[what]]);
    return there !== undefined && !taken.some(({ id }) => there.find((it) => it.id === id)?.status === 'ACTIVE');
  });
}

/** What stands between this program and its start, each with the key that mends it. */
export function Missing({ shelves }: { readonly shelves: Shelves }) {
  const { t } = useWords();
  const body = useForm(({ history }) => history.now);
  const lacks = lacksIn(body, shelves);
  if (lacks.length === 0) return null;
  return (
    <section className="missing">
      <h2>{t('program:missing.title')}</h2>
      <ul className="sentences">
        {lacks.map((what) => (
          <li key={what}>
            {t(`program:missing.${what}`)}
            {partsIn(body[sectionOfPart[what]]).map(({ id }) => (
              <Start key={id} what={what} id={id} shelves={shelves} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StartProps {
  readonly what: PartKind;
  readonly id: string;
  readonly shelves: Shelves;
}

function Start({ what, id, shelves }: StartProps) {
  const speaker = useWords();
  const { t } = speaker;
  const [problem, setProblem] = useState<AskProblem>();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const answer = await bridge.call('loyalty/move', { what, id, to: 'activate' });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) shelves.again();
  };
  return (
    <div className="deed">
      <button type="button" className="btn small" disabled={busy} onClick={() => void run()}>
        <Icon name="active" className="i i-s" />
        {t('program:missing.start', { name: nameIn(shelves.rows[what], id) })}
      </button>
      {problem === undefined ? null : (
        <small role="alert">{problemWords(problem, speaker, t('shell:vendor.voucherify')).what}</small>
      )}
    </div>
  );
}
