import { useWords } from '#renderer/i18n/Words.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { useStaff } from '#renderer/staff/staff.ts';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { useEffect, useState } from 'react';
import { useCards, type CardsFilter } from './cards-store.ts';
import { Filters } from './Filters.tsx';
import { Find } from './Find.tsx';
import { useFound } from './found-store.ts';
import { FoundCards } from './FoundCards.tsx';
import type { Sorting } from './sorting.ts';
import { VendorSection } from './VendorSection.tsx';

/** Every card of the shop, vendor by vendor, narrowed by what a manager looks for. */
export function ListScreen() {
  const { t } = useWords();
  const states = useTerminal((terminal) => terminal.state?.vendors);
  const { filter, lists, look } = useCards();
  const { goTo } = useWindow.getState();
  const [sorting, setSorting] = useState<Sorting>('issuer');
  const vendors = (states ?? []).filter(({ state }) => state !== 'not-set-up').map(({ vendor }) => vendor);
  const names = vendors.join();

  useEffect(() => {
    // Coming back from a card, the list is where it was left.
    const { lists: kept, filter: last } = useCards.getState();
    if (kept.map(({ vendor }) => vendor).join() !== names) look(vendors, last);
    // `names` stands for `vendors`, which is a new list each time the screen is drawn.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [names, look]);

  const searched = useFound((store) => store.found !== undefined);
  const denied = !searched && lists.some(({ problem }) => problem?.code === 'not-allowed');
  // A filter asks for the list again, whatever was looked for before.
  const again = (next: CardsFilter) => {
    useFound.getState().clear();
    look(vendors, next);
  };
  const acts: Act[] = [
    { key: 'Escape', icon: 'back', label: t('shell:key.counter'), run: () => goTo('counter') },
    { key: 'F7', icon: 'find', label: t('cards:key.again'), run: () => again(filter) },
  ];
  if (denied) {
    acts.push({
      key: 'F9',
      icon: 'manager',
      label: t('cards:key.manager'),
      sub: t('cards:key.managerSub'),
      press: true,
      run: () => useStaff.setState({ switching: true }),
    });
  }

  return (
    <main className="main cards">
      <header className="page-head">
        <h1>{t('cards:title')}</h1>
        <Find />
      </header>
      <Filters filter={filter} sorting={sorting} onFilter={again} onSorting={setSorting} />
      <div className="card-lists">
        {searched ? (
          <FoundCards sorting={sorting} />
        ) : (
          lists.map((list) => <VendorSection key={list.vendor} list={list} sorting={sorting} />)
        )}
      </div>
      <Strip label={t('shell:keys')} acts={acts} />
    </main>
  );
}
