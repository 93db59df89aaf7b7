import type { AskProblem } from '#renderer/bridge/answer.ts';
import { dateOf, timeText } from '#shared/words/date-text.ts';
import { pinPadWords } from '#renderer/i18n/pin-pad-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Choices } from '#renderer/ui/Choices.tsx';
import { PinPad } from '#renderer/ui/PinPad.tsx';
import type { StaffState } from '#shared/contract/staff.ts';
import { useState } from 'react';
import { pinWords } from './pin-words.ts';
import './pin.css';

type Face = StaffState['people'][number];

interface PinEntryProps {
  readonly people: readonly Face[];
  /** Who most likely comes. */
  readonly first: string | undefined;
  /** Answers what was wrong with it; undefined when all is well and the entry goes away. */
  readonly onPin: (person: string, pin: string) => Promise<AskProblem | undefined>;
}

/** Whose PIN, and the pad to type it on. */
export function PinEntry({ people, first, onPin }: PinEntryProps) {
  const speaker = useWords();
  const { t, locale } = speaker;
  const [chosen, setChosen] = useState(first);
  const [problem, setProblem] = useState<AskProblem>();
  const person = people.find((it) => it.id === chosen) ?? people[0];
  if (person === undefined) return null;

  return (
    <div className="pin-entry">
      <Choices
        label={t('staff:people')}
        value={person.id}
        options={people.map((face) => ({ value: face.id, content: <Row face={face} locale={locale} /> }))}
        onChange={(id) => {
          setChosen(id);
          setProblem(undefined);
        }}
      />
      <PinPad
        key={person.id}
        label={t('staff:pin', { name: person.name })}
        {...pinPadWords(speaker)}
        said={problem === undefined ? null : <Say text={pinWords(problem, person.name, speaker)} />}
        onBegin={() => setProblem(undefined)}
        onWhole={async (pin) => setProblem(await onPin(person.id, pin))}
      />
    </div>
  );
}

function Row({ face, locale }: { readonly face: Face; readonly locale: string }) {
  const { t } = useWords();
  return (
    <>
      <b>
        <bdi>{face.name}</bdi>
      </b>
      <span className="quiet">
        {face.lockedUntil === null
          ? t(`staff:role.${face.role}`)
          : t('staff:lockedUntil', { time: timeText(dateOf(face.lockedUntil), locale) })}
      </span>
    </>
  );
}
