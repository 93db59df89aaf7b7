import type { Right, Role } from '#shared/domain/rights.ts';

/** What is written down about people, for good. Never a PIN, nor what was typed for one. */
export type TrailLine =
  | { readonly did: 'first-manager'; readonly name: string }
  | { readonly did: 'signed-in'; readonly name: string }
  | { readonly did: 'locked-out'; readonly name: string; readonly fails: number }
  | {
      readonly did: 'added' | 'changed';
      readonly by: string;
      readonly name: string;
      readonly role: Role;
      readonly rights: readonly Right[];
      readonly active: boolean;
    }
  | { readonly did: 'pin-set'; readonly by: string; readonly name: string }
  | { readonly did: 'lock-after-set'; readonly by: string; readonly seconds: number }
  /** Somebody lent their rights for one call of somebody else. */
  | {
      readonly did: 'stood-in';
      readonly by: string;
      readonly name: string;
      readonly call: string;
      readonly rights: readonly Right[];
    }
  /** Someone with this computer's user account chose a manager a new PIN. */
  | { readonly did: 'reset'; readonly name: string; readonly user: string };

export interface TrailRow {
  /** Rising, and never given twice, even when the file is made anew. */
  readonly id: number;
  readonly at: number;
  readonly line: TrailLine;
}
