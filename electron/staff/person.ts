import type { OwnDisplay } from '#shared/domain/display.ts';
import { roleRights, type Right, type Role } from '#shared/domain/rights.ts';

/** A person as the till keeps them. Nobody is ever deleted: names stand on counterfoils. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Picked one by one; null stands for those of the role. */
  readonly picked: readonly Right[] | null;
  readonly active: boolean;
  /** The hash; it never leaves this room. */
  readonly pin: string;
  /** Wrong PINs in a row, and until when no try counts: wall clock, 0 when nobody has to wait. */
  readonly fails: number;
  readonly until: number;
  readonly display: OwnDisplay;
}

export function rightsOf({ role, picked }: Pick<Person, 'role' | 'picked'>): readonly Right[] {
  return picked ?? roleRights[role];
}

export function covers(has: readonly Right[], asked: readonly Right[]): boolean {
  return asked.every((right) => has.includes(right));
}
