import { create } from 'zustand';

/** A card that was scanned by chance must not turn up minutes later. */
const KEPT_FOR = 30_000;

interface HeldScan {
  readonly code: string | undefined;
  hold(code: string): void;
  drop(): void;
}

let patience: ReturnType<typeof setTimeout> | undefined;

export const useHeldScan = create<HeldScan>((set) => ({
  code: undefined,
  hold(code) {
    clearTimeout(patience);
    patience = setTimeout(() => set({ code: undefined }), KEPT_FOR);
    set({ code });
  },
  drop() {
    clearTimeout(patience);
    set({ code: undefined });
  },
}));
