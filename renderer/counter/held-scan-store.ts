import { create } from 'zustand';

/** A card that was scanned by chance must not turn up minutes later. */
const KEPT_FOR = 30_000;

interface HeldScan {
  readonly code: string | undefined;
  /** Something was scanned meanwhile that names no card. */
  readonly unclear: boolean;
  /** A held scan was dropped and nobody has scanned since. */
  readonly dropped: boolean;
  hold(code: string): void;
  misread(): void;
  forget(): void;
}

let patience: ReturnType<typeof setTimeout> | undefined;

/** A scan that came while a dialog was open: neither lost nor applied. */
export const useHeldScan = create<HeldScan>((set) => ({
  code: undefined,
  unclear: false,
  dropped: false,
  hold(code) {
    clearTimeout(patience);
    patience = setTimeout(() => set({ code: undefined, dropped: true }), KEPT_FOR);
    set({ code, unclear: false, dropped: false });
  },
  misread() {
    clearTimeout(patience);
    patience = setTimeout(() => set({ unclear: false }), KEPT_FOR);
    set({ code: undefined, unclear: true, dropped: false });
  },
  forget() {
    clearTimeout(patience);
    set({ code: undefined, unclear: false, dropped: false });
  },
}));
