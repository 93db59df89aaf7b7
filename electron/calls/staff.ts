import { rightsOf, type Person } from '#electron/staff/person.ts';
import type { Staff } from '#electron/staff/staff.ts';
import { calls, isCallName } from '#shared/contract/calls.ts';
import type { PersonEntry, StaffState } from '#shared/contract/staff.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { askOf } from './gate.ts';
import type { Handlers } from './handler.ts';
import { neededFor, type Seen } from './needs.ts';

export interface StaffParts {
  readonly staff: Staff;
  readonly scanners: Seen;
}

type StaffCalls = Extract<keyof Handlers, `staff/${string}`>;

export function staffCalls({ staff, scanners }: StaffParts): Pick<Handlers, StaffCalls> {
  const stateAfter = (session: string, result: Result<unknown>): Result<StaffState> =>
    result.ok ? done(stateAt(staff, session)) : result;

  return {
    'staff/state': (_, { session }) => done(stateAt(staff, session)),

    'staff/first-manager': async ({ name, pin }, { session }) =>
      stateAfter(session, await staff.makeFirst(session, name, pin)),

    'staff/sign-in': async ({ person, pin }, { session }) =>
      stateAfter(session, await staff.signIn(session, person, pin)),

    'staff/sign-out': (_, { session }) => {
      staff.signOut(session);
      return done(stateAt(staff, session));
    },

    // The gate has noted the touch already.
    'staff/here': () => done({}),

    'staff/approve': async ({ person, pin, call, body }, { session }) => {
      if (!staff.setUp) return notYet;
      if (!isCallName(call)) return refused({ code: 'bad-request', field: 'call', why: 'there is no such call' });
      // In the very words in which the call itself will be heard: what was left out is filled in here too.
      const request = calls[call].request.safeParse(body ?? {});
      if (!request.success) return refused({ code: 'bad-request', field: 'body', why: 'not a body of this call' });
      const needed = neededFor(call, request.data, scanners);
      if (needed === 'anyone') return refused({ code: 'not-possible', why: 'anybody may do this' });
      const approved = await staff.approve(session, askOf(call, request.data).whole, needed, person, pin);
      if (!approved.ok) return approved;
      return done({ by: approved.value.by.name, until: new Date(approved.value.until).toISOString() });
    },

    'staff/list': () => done(staff.people.map((person) => entryOf(staff, person))),

    'staff/add': async (asked, { session }) => {
      const by = staff.at(session);
      if (by === undefined) return notYet;
      const added = await staff.add(by, asked);
      return added.ok ? done(entryOf(staff, added.value)) : added;
    },

    'staff/change': async ({ id, ...asked }, { session }) => {
      const by = staff.at(session);
      if (by === undefined) return notYet;
      const changed = await staff.change(by, id, asked);
      return changed.ok ? done(entryOf(staff, changed.value)) : changed;
    },

    'staff/change-pin': async ({ pin, newPin }, { session }) => {
      if (!staff.setUp) return notYet;
      const changed = await staff.changePin(session, pin, newPin);
      return changed.ok ? done({}) : changed;
    },

    'staff/lock-after': ({ seconds }, { session }) => {
      const by = staff.at(session);
      if (by === undefined) return notYet;
      const kept = staff.lockAfter(by, seconds);
      return kept.ok ? done({}) : kept;
    },
  };
}

const notYet = refused({ code: 'not-set-up', what: 'people' } as const);

function stateAt(staff: Staff, session: string): StaffState {
  const held = staff.at(session);
  return {
    setUp: staff.setUp,
    person: held === undefined ? null : { ...faceOf(staff, held), rights: [...rightsOf(held)], display: held.display },
    people: staff.people.filter((it) => it.active).map((person) => faceOf(staff, person)),
    lockAfterSeconds: staff.lockAfterSeconds,
  };
}

function faceOf(staff: Staff, person: Person) {
  const { id, name, role } = person;
  const until = staff.lockedUntil(person);
  return { id, name, role, lockedUntil: until === null ? null : new Date(until).toISOString() };
}

function entryOf(staff: Staff, person: Person): PersonEntry {
  return {
    ...faceOf(staff, person),
    rights: [...rightsOf(person)],
    picked: person.picked !== null,
    active: person.active,
    language: person.display.language,
  };
}
