import type { CardRef } from '#shared/domain/card.ts';
import { create } from 'zustand';

export type Place =
  | 'counter'
  | 'activate'
  | 'queue'
  | 'cards'
  | 'programs'
  | 'play-cards'
  | 'shift'
  | 'settings'
  | 'counterfoil'
  | 'first-start';
export type OpenSheet = 'plug';

/** What becomes of a scan: its card is shown, it is offered, or the page itself was what it was for. */
type Scans = 'shown' | 'held' | 'tested';

interface WindowState {
  readonly place: Place;
  /** The dialog on top, if any: while there is one, a scan is held instead of applied. */
  readonly sheet: OpenSheet | undefined;
  readonly scans: Scans;
  /** The card whose page is open among the cards; without one, their list. */
  readonly card: CardRef | undefined;
  /** The counterfoil that is open: of which action, or which number was scanned that this till does not have. */
  readonly counterfoil: { readonly action: string | null; readonly scanned: string };
  /** Which page of a place opens first. */
  readonly page: string | undefined;
  goTo(place: Place): void;
  openPage(place: Place, page: string): void;
  openAction(action: string): void;
  openCard(card: CardRef | undefined): void;
  openSheet(sheet: OpenSheet): void;
  closeSheet(): void;
}

/** Where this window stands. */
export const useWindow = create<WindowState>((set) => ({
  place: 'counter',
  sheet: undefined,
  scans: 'shown',
  card: undefined,
  counterfoil: { action: null, scanned: '' },
  page: undefined,
  goTo: (place) => set({ place, card: undefined, page: undefined, sheet: undefined }),
  openPage: (place, page) => set({ place, page, card: undefined, sheet: undefined }),
  openAction: (action) => set({ place: 'counterfoil', counterfoil: { action, scanned: '' }, sheet: undefined }),
  openCard: (card) => set({ place: 'cards', card, sheet: undefined }),
  openSheet: (sheet) => set({ sheet }),
  closeSheet: () => set({ sheet: undefined }),
}));
