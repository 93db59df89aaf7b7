import { create } from 'zustand';

export type Place = 'counter' | 'queue' | 'play-cards' | 'settings';
export type OpenSheet = 'plug';

/** What becomes of a scan: its card is shown, it is offered, or the page itself was what it was for. */
type Scans = 'shown' | 'held' | 'tested';

interface WindowState {
  readonly place: Place;
  /** The dialog on top, if any: while there is one, a scan is held instead of applied. */
  readonly sheet: OpenSheet | undefined;
  readonly scans: Scans;
  goTo(place: Place): void;
  openSheet(sheet: OpenSheet): void;
  closeSheet(): void;
}

/** Where this window stands. */
export const useWindow = create<WindowState>((set) => ({
  place: 'counter',
  sheet: undefined,
  scans: 'shown',
  goTo: (place) => set({ place, sheet: undefined }),
  openSheet: (sheet) => set({ sheet }),
  closeSheet: () => set({ sheet: undefined }),
}));
