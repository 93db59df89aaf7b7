import { create } from 'zustand';

/** A card that was scanned by chance must not turn up minutes later. */
const KEPT_FOR = 30_000;

interface HeldScan {
  readonly code: string | undefined;
  /** A held scan was dropped and nobody has scanned since. */
  readonly dropped: boolean;
  hold(code: string): void;
  forget(): void;
}

let patience: ReturnType<typeof setTimeout> | undefined;

/** A scan that came while a dialog was open: neither lost nor applied. */
export const useHeldScan = create<HeldScan>((set) => ({
  code: undefined,
  dropped: false,
  hold(code) {
    clearTimeout(patience);
    patience = setTimeout(() => set({ code: undefined, dropped: true }), KEPT_FOR);
    set({ code, dropped: false });
  },
  forget() {
    clearTimeout(patience);
    set({ code: undefined, dropped: false });
  },
}));
