import type { DesignKind } from '#shared/domain/design.ts';
import { create } from 'zustand';

/** The kinds of things in this place; what each is like stands in `lines.ts`. */
export type LineId = 'vouchers' | 'gift-cards' | 'loyalty-programs' | 'card-definitions' | 'program-parts' | 'issue';

export interface EditorProps {
  readonly id: string;
}

export interface OpenDesign {
  readonly kind: DesignKind;
  readonly id: string;
}

/** Something that was made on the way to something else, which takes it up when it is shown again. */
export interface MadeOnTheWay {
  readonly kind: DesignKind;
  readonly id: string;
}

interface ProgramsState {
  readonly line: LineId;
  /** What is being shaped; undefined while the list is shown. */
  readonly open: OpenDesign | undefined;
  /** What lies under it: shaped on when this is done. */
  readonly below: readonly OpenDesign[];
  readonly made: MadeOnTheWay | undefined;
  /** The order of cards whose sheet of barcodes is on screen. */
  readonly paper: string | undefined;
  choose(line: LineId): void;
  shape(open: OpenDesign): void;
  /** Shapes something else first, and comes back. */
  onTheWay(open: OpenDesign): void;
  /** Something new is there: whoever waits for it gets it. Answers whether somebody did. */
  done(made: MadeOnTheWay): boolean;
  takeMade(): MadeOnTheWay | undefined;
  /** One step back: to what lies under it, or to the list. */
  toList(): void;
}

/** Where this window stands in the place, also after somebody looked at a card in between. */
export const usePrograms = create<ProgramsState>((set, get) => ({
  line: 'vouchers',
  open: undefined,
  paper: undefined,
  below: [],
  made: undefined,
  choose: (line) => set({ line, open: undefined, below: [], paper: undefined }),
  shape: (open) => set({ open }),
  onTheWay: (next) => set(({ open, below }) => ({ open: next, below: open === undefined ? below : [...below, open] })),
  done(made) {
    if (get().below.length === 0) return false;
    set({ made });
    get().toList();
    return true;
  },
  takeMade() {
    const { made } = get();
    set({ made: undefined });
    return made;
  },
  toList: () => set(({ below }) => ({ open: below.at(-1), below: below.slice(0, -1) })),
}));
