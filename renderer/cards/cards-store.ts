import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskingOf } from '#shared/contract/calls.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { create } from 'zustand';

export type CardsFilter = Required<Pick<AskingOf<'card/list'>, 'status' | 'withBalance' | 'endsWithinDays'>>;

/** What one vendor has told so far. Each is asked apart: a slow one holds up nobody. */
export interface VendorCards {
  readonly vendor: Vendor;
  readonly cards: readonly CardView[];
  readonly next: string | null;
  readonly unreadable: number;
  readonly asking: boolean;
  readonly problem: AskProblem | undefined;
}

interface CardsStore {
  readonly filter: CardsFilter;
  readonly lists: readonly VendorCards[];
  /** Asks every vendor anew. */
  look(vendors: readonly Vendor[], filter: CardsFilter): void;
  more(vendor: Vendor): void;
}

let round = 0;

export const useCards = create<CardsStore>((set, get) => ({
  filter: { status: null, withBalance: false, endsWithinDays: null },
  lists: [],

  look(vendors, filter) {
    round += 1;
    const fresh = { cards: [], next: null, unreadable: 0, asking: true, problem: undefined };
    set({ filter, lists: vendors.map((vendor) => ({ vendor, ...fresh })) });
    for (const vendor of vendors) void ask(vendor, null);
  },

  more(vendor) {
    const list = get().lists.find((it) => it.vendor === vendor);
    if (list === undefined || list.asking) return;
    change(vendor, (it) => ({ ...it, asking: true, problem: undefined }));
    void ask(vendor, list.next);
  },
}));

function change(vendor: Vendor, to: (list: VendorCards) => VendorCards): void {
  const { lists } = useCards.getState();
  useCards.setState({ lists: lists.map((list) => (list.vendor === vendor ? to(list) : list)) });
}

async function ask(vendor: Vendor, page: string | null): Promise<void> {
  const mine = round;
  const answer = await bridge.call('card/list', { vendor, page, ...useCards.getState().filter });
  // Another question was asked meanwhile: this answer has no place any more.
  if (mine !== round) return;
  change(vendor, (list) => {
    if (!answer.ok) return { ...list, asking: false, problem: answer.problem };
    const { cards, next, unreadable } = answer.value;
    // A card made while somebody turned the page comes a second time.
    const known = new Set(list.cards.map(({ ref }) => ref.id));
    return {
      ...list,
      asking: false,
      cards: [...list.cards, ...cards.filter(({ ref }) => !known.has(ref.id))],
      next,
      unreadable: list.unreadable + unreadable,
    };
  });
}
