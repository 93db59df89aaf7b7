import type { Person as StaffPerson } from '#electron/staff/person.ts';
import { rightsOf } from '#electron/staff/person.ts';
import type { Ask, Staff } from '#electron/staff/staff.ts';
import type { CallName } from '#shared/contract/calls.ts';
import type { EventName } from '#shared/contract/events.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Caller } from './handler.ts';
import { neededFor, type Seen } from './needs.ts';
import { neutralPerson, nobody, type Person } from './person.ts';

/** Lets a call through with the person who stands behind it, or refuses it. Every call of every host passes here. */
export type Gate = (name: CallName, request: unknown, caller: Caller) => Result<Person>;

export function gateOf(staff: Staff, seen: Seen): Gate {
  return (name, request, { session }) => {
    if (!staff.setUp) return done(neutralPerson);
    const needed = neededFor(name, request, seen);
    const held = staff.at(session);
    if (needed === 'anyone') return done(held === undefined ? nobody : asPerson(held));
    if (held === undefined) return refused({ code: 'not-allowed', needs: 'sign-in' });
    staff.touch(session);

    const person = asPerson(held);
    const missing = needed.filter((right) => !person.rights.has(right));
    const [first] = missing;
    if (first === undefined) return done(person);
    const standIn = staff.standIn(session, askOf(name, request), missing);
    if (!standIn.ok) return standIn;
    if (standIn.value === undefined) return refused({ code: 'not-allowed', needs: first });
    return done({
      name: held.name,
      rights: new Set([...person.rights, ...missing]),
      standIn: { name: standIn.value.name, rights: missing },
    });
  };
}

/** Whether a window may be told of something now. What it was not told it reads when somebody signs in. */
export type Hears = (event: EventName, session: string) => boolean;

/** Told to a window at which nobody is signed in: that it is a till, who could sign in, and what its readers read. */
const forAnyone: ReadonlySet<EventName> = new Set<EventName>(['terminal/changed', 'staff/changed', 'scan/read']);

export function hearsOf(staff: Staff): Hears {
  return (event, session) => forAnyone.has(event) || !staff.setUp || staff.at(session) !== undefined;
}

/** Can't act twice, because the action's id comes with it: a window whose answer was lost asks again. */
const carriesItsId: ReadonlySet<CallName> = new Set<CallName>(['action/submit', 'action/replace', 'action/merge']);

/** A call and its body, as one text: what somebody stands in for is exactly this. */
export function askOf(name: CallName, request: unknown): Ask {
  return { call: name, whole: JSON.stringify([name, request]), again: carriesItsId.has(name) };
}

function asPerson(held: StaffPerson): Person {
  return { name: held.name, rights: new Set(rightsOf(held)), standIn: null };
}
