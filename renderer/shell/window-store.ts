import { create } from 'zustand';

export type Place = 'counter' | 'queue' | 'play-cards' | 'readers';
export type OpenSheet = 'display' | 'plug';

interface WindowState {
  readonly place: Place;
  /** The dialog on top, if any: while there is one, a scan is held instead of applied. */
  readonly sheet: OpenSheet | undefined;
  goTo(place: Place): void;
  openSheet(sheet: OpenSheet): void;
  closeSheet(): void;
}

/** Where this window stands. */
export const useWindow = create<WindowState>((set) => ({
  place: 'counter',
  sheet: undefined,
  goTo: (place) => set({ place, sheet: undefined }),
  openSheet: (sheet) => set({ sheet }),
  closeSheet: () => set({ sheet: undefined }),
}));
