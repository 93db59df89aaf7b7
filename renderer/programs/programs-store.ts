import type { DesignKind } from '#shared/domain/design.ts';
import { create } from 'zustand';

/** The kinds of things in this place; what each is like stands in `lines.ts`. */
export type LineId = 'vouchers' | 'gift-cards';

export interface EditorProps {
  readonly id: string;
}

export interface OpenDesign {
  readonly kind: DesignKind;
  readonly id: string;
}

interface ProgramsState {
  readonly line: LineId;
  /** What is being shaped; undefined while the list is shown. */
  readonly open: OpenDesign | undefined;
  choose(line: LineId): void;
  shape(open: OpenDesign): void;
  toList(): void;
}

/** Where this window stands in the place, also after somebody looked at a card in between. */
export const usePrograms = create<ProgramsState>((set) => ({
  line: 'vouchers',
  open: undefined,
  choose: (line) => set({ line, open: undefined }),
  shape: (open) => set({ open }),
  toList: () => set({ open: undefined }),
}));
