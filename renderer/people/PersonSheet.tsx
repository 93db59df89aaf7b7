import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { languages } from '#shared/words/locales.ts';
import { ownName } from '#renderer/i18n/languages.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useStaff } from '#renderer/staff/staff.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { PersonEntry } from '#shared/contract/staff.ts';
import { roleRights, roles, type Right, type Role } from '#shared/domain/rights.ts';
import { useState, type FormEvent } from 'react';
import { NewPin } from './NewPin.tsx';
import { RightsPicker } from './RightsPicker.tsx';
import { staffWords } from './staff-words.ts';

interface PersonSheetProps {
  /** Undefined makes a new one. */
  readonly person: PersonEntry | undefined;
  readonly onClose: () => void;
}

/** One person: name, role or rights one by one, language; a new PIN; and whether they work here. */
export function PersonSheet({ person, onClose }: PersonSheetProps) {
  const speaker = useWords();
  const { t } = speaker;
  const own = useStaff((store) => store.state?.person?.rights) ?? [];
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'cashier');
  const [picked, setPicked] = useState<readonly Right[] | null>(person?.picked ? person.rights : null);
  const [language, setLanguage] = useState(person?.language ?? null);
  const [choosingPin, setChoosingPin] = useState(false);
  const [said, setSaid] = useState<{ readonly well: boolean; readonly text: string }>();
  const one = { name, role, rights: role === 'manager' || picked === null ? null : [...picked], language };

  const told = (problem: AskProblem | undefined) => {
    if (problem === undefined) onClose();
    else setSaid({ well: false, text: staffWords(problem, speaker) });
    return problem;
  };

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaid(undefined);
    if (name.trim() === '') setSaid({ well: false, text: t('people:no.name') });
    else if (person === undefined) setChoosingPin(true);
    else told(problemIn(await bridge.call('staff/change', { id: person.id, ...one })));
  }

  async function pinChosen(pin: string): Promise<AskProblem | undefined> {
    if (person !== undefined) {
      const problem = problemIn(await bridge.call('staff/change', { id: person.id, pin }));
      if (problem !== undefined) return problem;
      setChoosingPin(false);
      setSaid({ well: true, text: t('people:pin.set', { name: person.name }) });
      return undefined;
    }
    const problem = problemIn(await bridge.call('staff/add', { ...one, pin }));
    // It is not the PIN that stands in the way: back to what does.
    if (problem !== undefined && !isAboutPin(problem)) setChoosingPin(false);
    return isAboutPin(problem) ? problem : told(problem);
  }

  async function stay(active: boolean): Promise<void> {
    if (person !== undefined) told(problemIn(await bridge.call('staff/change', { id: person.id, active })));
  }

  return (
    <Sheet
      wide
      title={person === undefined ? t('people:key.add') : person.name}
      closeLabel={t('shell:key.close')}
      onClose={onClose}
    >
      {choosingPin ? (
        <NewPin name={name} anew={person !== undefined} onPin={pinChosen} />
      ) : (
        <form className="person-form" onSubmit={(event) => void keep(event)}>
          <div className="person-who">
            <label className="field">
              <span className="lab">{t('people:name')}</span>
              <input
                className="in"
                value={name}
                maxLength={50}
                autoComplete="off"
                autoFocus
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            <Segments
              label={t('people:role')}
              value={role}
              options={roles.map((value) => ({ value, label: t(`staff:role.${value}`) }))}
              onChange={setRole}
            />
            <p className="quiet">{t(`people:roleWhat.${role}`)}</p>
            <label className="field">
              <span className="lab">{t('people:language')}</span>
              <select
                className="in"
                value={language ?? ''}
                onChange={(event) => setLanguage(event.target.value === '' ? null : event.target.value)}
              >
                <option value="">{t('people:languageOfTill')}</option>
                {languages.map((value) => (
                  <option key={value} value={value} lang={value}>
                    {ownName(value)}
                  </option>
                ))}
              </select>
            </label>
            {person === undefined ? null : (
              <>
                <button type="button" className="btn small" onClick={() => setChoosingPin(true)}>
                  <Icon name="lock" className="i i-s" />
                  {t('people:newPin')}
                </button>
                <button type="button" className="btn small" onClick={() => void stay(!person.active)}>
                  {t(person.active ? 'people:leave' : 'people:comeBack')}
                </button>
              </>
            )}
          </div>
          <div className="person-may">
            {role === 'manager' ? (
              <p className="lab">{t('people:managerAll')}</p>
            ) : (
              <Segments
                label={t('people:rights')}
                value={picked === null ? 'role' : 'picked'}
                options={[
                  { value: 'role', label: t('people:asRole') },
                  { value: 'picked', label: t('people:oneByOne') },
                ]}
                onChange={(how) => setPicked(how === 'role' ? null : roleRights[role])}
              />
            )}
            <RightsPicker
              chosen={role === 'manager' ? roleRights.manager : (picked ?? roleRights[role])}
              own={own}
              fixed={role === 'manager' || picked === null}
              onChange={setPicked}
            />
          </div>
          <div className="sheet-end">
            <p role="status" className={said?.well ? 'confirmed' : 'refused'}>
              {said === undefined ? null : (
                <>
                  <Icon name={said.well ? 'ok' : 'stop'} className="i i-s" />
                  <span>
                    <Say text={said.text} />
                  </span>
                </>
              )}
            </p>
            <button type="submit" className="btn press">
              {t(person === undefined ? 'people:next' : 'people:keep')}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}

function problemIn(answer: { readonly ok: true } | { readonly ok: false; readonly problem: AskProblem }) {
  return answer.ok ? undefined : answer.problem;
}

function isAboutPin(problem: AskProblem | undefined): boolean {
  return problem?.code === 'bad-request' && problem.field === 'pin';
}
