import type { Caller } from './handler.ts';

/** Who stands behind a call, as far as journal and limits care. */
export interface Person {
  readonly name: string;
  readonly manages: boolean;
}

export type WhoIs = (caller: Caller) => Person;

/** A till without sign-in: everything is done by "till", and whoever stands there may do what a manager may. */
export const neutralTill: WhoIs = () => ({ name: 'till', manages: true });
