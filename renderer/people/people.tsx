import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useStaff } from '#renderer/staff/staff.ts';
import type { Act } from '#renderer/ui/Strip.tsx';
import type { PersonEntry } from '#shared/contract/staff.ts';
import { useEffect, useState } from 'react';
import { AutoLock } from './AutoLock.tsx';
import { FirstManager } from './FirstManager.tsx';
import { OwnPinSheet } from './OwnPinSheet.tsx';
import { PersonRow } from './PersonRow.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import './people.css';

export { FirstManager } from './FirstManager.tsx';

type Open = { readonly sheet: 'add' | 'own-pin' } | { readonly sheet: 'person'; readonly id: string };

/** Who works here and what they may do. Who may not change that still chooses their own PIN here. */
export function PeoplePage() {
  const { t } = useWords();
  const state = useStaff((store) => store.state);
  const [open, setOpen] = useState<Open>();
  const me = state?.person ?? undefined;
  const may = me?.rights.includes('change-settings') ?? false;
  const people = usePeople(may);
  const close = () => setOpen(undefined);

  if (state === undefined || !state.setUp) {
    return (
      <Page title={t('people:title')} what={t('people:what')}>
        <FirstManager />
      </Page>
    );
  }

  const acts: Act[] = [
    {
      key: 'F3',
      icon: 'add',
      label: t('people:key.add'),
      not: may ? undefined : t('people:key.notYou'),
      run: () => setOpen({ sheet: 'add' }),
    },
    { key: 'F8', icon: 'lock', label: t('people:key.ownPin'), run: () => setOpen({ sheet: 'own-pin' }) },
    {
      key: 'F9',
      icon: 'manager',
      label: t('people:key.handOver'),
      run: () => useStaff.setState({ switching: true }),
    },
  ];
  const person = open?.sheet === 'person' ? people?.find(({ id }) => id === open.id) : undefined;

  return (
    <Page title={t('people:title')} what={t('people:what')} acts={acts}>
      {may ? (
        <>
          <ul className="people-list" aria-label={t('people:title')}>
            {people?.map((entry) => (
              <li key={entry.id}>
                <PersonRow
                  person={entry}
                  me={entry.id === me?.id}
                  onPress={() => setOpen({ sheet: 'person', id: entry.id })}
                />
              </li>
            ))}
          </ul>
          <AutoLock seconds={state.lockAfterSeconds} />
        </>
      ) : (
        <p>{t('people:notYou')}</p>
      )}
      {open?.sheet === 'add' ? <PersonSheet person={undefined} onClose={close} /> : null}
      {person === undefined ? null : <PersonSheet person={person} onClose={close} />}
      {open?.sheet === 'own-pin' && me !== undefined ? <OwnPinSheet name={me.name} onClose={close} /> : null}
    </Page>
  );
}

/** Everybody, those who are here first; read again whenever one of them changed. */
function usePeople(may: boolean): readonly PersonEntry[] | undefined {
  const [people, setPeople] = useState<readonly PersonEntry[]>();
  useEffect(() => {
    if (!may) return undefined;
    let wanted = true;
    const read = async () => {
      const answer = await bridge.call('staff/list', {});
      if (answer.ok && wanted) setPeople(answer.value.toSorted((a, b) => Number(b.active) - Number(a.active)));
    };
    void read();
    const off = bridge.onEvent(({ name }) => {
      if (name === 'staff/changed') void read();
    });
    return () => {
      wanted = false;
      off();
    };
  }, [may]);
  return people;
}
