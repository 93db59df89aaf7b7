import type { Answer, AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { ProgramFigures, ProgramOfVendor } from '#shared/contract/programs.ts';
import { useEffect, useState } from 'react';
import './gift-cards.css';

/** The programs of the account, which of them this till sells, and what LoyaltyDog's own report says of it. */
export function GiftCards() {
  const speaker = useWords();
  const { t } = speaker;
  const issuer = t('shell:vendor.loyaltydog');
  const [programs, setPrograms] = useState<readonly ProgramOfVendor[]>();
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<AskProblem>();

  useEffect(() => {
    let here = true;
    void bridge.call('program/list', {}).then((answer) => {
      if (!here) return;
      if (!answer.ok) return setProblem(answer.problem);
      setPrograms(answer.value.programs);
      setChosen(answer.value.programs.find((it) => it.inUse)?.id ?? answer.value.programs[0]?.id);
    });
    return () => {
      here = false;
    };
  }, []);

  return (
    <>
      <h2>{t('programs:line.gift-cards.name')}</h2>
      <p className="quiet">{t('programs:giftCards.what')}</p>
      <ul className="program-rows">
        {(programs ?? []).map(({ id, name, inUse }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
              <b>
                <bdi>{name}</bdi>
              </b>
              <small>
                <bdi className="fig">{id}</bdi>
              </small>
            </button>
            {inUse ? (
              <Badge icon="ok" tone="confirmed">
                {t('programs:giftCards.inUse')}
              </Badge>
            ) : null}
          </li>
        ))}
      </ul>
      {problem === undefined ? null : (
        <p className="notice refused" role="alert">
          <Icon name="no" />
          {problemWords(problem, speaker, issuer).what}
        </p>
      )}
      {chosen === undefined ? null : <FiguresOf key={chosen} program={chosen} />}
      <p className="quiet">{t('programs:giftCards.change')}</p>
    </>
  );
}

function FiguresOf({ program }: { readonly program: string }) {
  const speaker = useWords();
  const { t } = speaker;
  const [answer, setAnswer] = useState<Answer<'program/figures'>>();
  useEffect(() => {
    let here = true;
    void bridge.call('program/figures', { id: program }).then((given) => void (here && setAnswer(given)));
    return () => {
      here = false;
    };
  }, [program]);
  if (answer === undefined) return null;
  if (answer.ok) return <Figures figures={answer.value} />;
  return (
    <p className="notice refused" role="alert">
      <Icon name="no" />
      {answer.problem.code === 'not-found'
        ? t('programs:giftCards.notOne')
        : problemWords(answer.problem, speaker, t('shell:vendor.loyaltydog')).what}
    </p>
  );
}

function Figures({ figures }: { readonly figures: ProgramFigures }) {
  const { t, money, number } = useWords();
  const counts = ['total', 'active', 'pending', 'depleted', 'expired', 'voided', 'soldThisMonth'] as const;
  const sums = ['balance', 'sold', 'redeemed', 'salesThisMonth'] as const;
  return (
    <dl className="figures">
      {sums.map((name) => (
        <div key={name}>
          <dt>{t(`programs:figure.${name}`)}</dt>
          <dd className="fig">{money(figures[name])}</dd>
        </div>
      ))}
      {counts.map((name) => (
        <div key={name}>
          <dt>{t(`programs:figure.${name}`)}</dt>
          <dd className="fig">{number(figures[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
