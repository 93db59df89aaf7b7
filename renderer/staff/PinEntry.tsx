import type { AskProblem } from '#renderer/bridge/answer.ts';
import { dateOf, timeText } from '#renderer/i18n/date-text.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Choices } from '#renderer/ui/Choices.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useKeyScope } from '#renderer/ui/key-scope.ts';
import { Keypad } from '#renderer/ui/Keypad.tsx';
import type { StaffState } from '#shared/contract/staff.ts';
import { useState } from 'react';
import './pin.css';

type Face = StaffState['people'][number];

const LENGTH = 6;
const DIGITS = [...'0123456789'];

interface PinEntryProps {
  readonly people: readonly Face[];
  /** Who most likely comes. */
  readonly first: string | undefined;
  /** Answers what was wrong with it; undefined when all is well and the entry goes away. */
  readonly onPin: (person: string, pin: string) => Promise<AskProblem | undefined>;
}

/** Whose PIN, six dots, and digits for a thumb or a keyboard. The sixth digit sends it. */
export function PinEntry({ people, first, onPin }: PinEntryProps) {
  const speaker = useWords();
  const { t, number, locale } = speaker;
  const [chosen, setChosen] = useState(first);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<AskProblem>();
  const [looking, setLooking] = useState(false);
  const person = people.find((it) => it.id === chosen) ?? people[0];

  async function send(whole: string): Promise<void> {
    if (person === undefined) return;
    setLooking(true);
    const said = await onPin(person.id, whole);
    setLooking(false);
    setPin('');
    setProblem(said);
  }

  function type(digit: string): void {
    if (looking || pin.length === LENGTH) return;
    setProblem(undefined);
    const next = pin + digit;
    setPin(next);
    if (next.length === LENGTH) void send(next);
  }

  const erase = () => setPin((typed) => (looking ? typed : typed.slice(0, -1)));
  useKeyScope(
    { ...Object.fromEntries(DIGITS.map((digit) => [digit, () => type(digit)])), Backspace: erase, Delete: erase },
    { through: true },
  );
  if (person === undefined) return null;

  return (
    <div className="pin-entry">
      <Choices
        label={t('staff:people')}
        value={person.id}
        options={people.map((face) => ({ value: face.id, content: <Row face={face} locale={locale} /> }))}
        onChange={(id) => {
          setChosen(id);
          setPin('');
          setProblem(undefined);
        }}
      />
      <div className="pin-pad">
        <p className="lab">{t('staff:pin', { name: person.name })}</p>
        <div
          className="dots"
          role="img"
          aria-label={t('staff:typed', { typed: number(pin.length), all: number(LENGTH) })}
        >
          {Array.from({ length: LENGTH }, (_, place) => (
            <span key={place} className={place < pin.length ? 'dot full' : 'dot'} />
          ))}
        </div>
        <p className="pin-said" role="alert">
          {problem === undefined ? null : (
            <>
              <Icon name="stop" className="i i-s" />
              <span>
                <Say text={pinWords(problem, person.name, speaker)} />
              </span>
            </>
          )}
        </p>
        <Keypad
          label={t('staff:keypad')}
          deleteLabel={t('staff:delete')}
          doubleZero={false}
          digit={number}
          onKey={type}
          onDelete={erase}
        />
      </div>
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

function pinWords(problem: AskProblem, name: string, speaker: Speaker): string {
  const { t, number, locale } = speaker;
  switch (problem.code) {
    case 'wrong-code':
      return t('staff:wrong', { left: number(problem.triesLeft ?? 0) });
    case 'locked':
      return t('staff:locked', {
        name,
        time: problem.until === null ? '' : timeText(dateOf(problem.until), locale),
      });
    case 'not-allowed':
      return t('staff:mayNot', { name });
    default: {
      const { what, todo } = problemWords(problem, speaker, name);
      return `${what} ${todo}`;
    }
  }
}
