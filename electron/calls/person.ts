import { rights, type Right } from '#shared/domain/rights.ts';

/** Who stands behind a call, as far as journal and limits care. */
export interface Person {
  readonly name: string;
  /** What they may do in this call, with what somebody lent them for it. */
  readonly rights: ReadonlySet<Right>;
  /** Who stood in for this one call, and with which rights. */
  readonly standIn: { readonly name: string; readonly rights: readonly Right[] } | null;
}

/** A till without people yet: everything is done by "till", and whoever stands there may do what a manager may. */
export const neutralPerson: Person = { name: 'till', rights: new Set(rights), standIn: null };

/** A window at which nobody is signed in. It gets no further than the few calls that anybody may make. */
export const nobody: Person = { name: '', rights: new Set(), standIn: null };

/** Whose word it is, where a right is asked: whoever lent it, or the person themselves. */
export function answersFor({ name, standIn }: Person, right: Right): string {
  return standIn?.rights.includes(right) ? standIn.name : name;
}

/** The second name beside the first, where there is one. */
export function approvedBy({ standIn }: Person): { approvedBy?: string } {
  return standIn === null ? {} : { approvedBy: standIn.name };
}

export function signedBy(person: Person): { by: string; approvedBy?: string } {
  return { by: person.name, ...approvedBy(person) };
}
