import { randomUUID } from 'node:crypto';
import { done, refused, type Result } from '#shared/result.ts';
import { nothingChosen, type OwnDisplay } from '#shared/domain/display.ts';
import type { Right, Role } from '#shared/domain/rights.ts';
import { approvalsOf, APPROVAL_LIVES_MS } from './approvals.ts';
import type { Clock } from './clock.ts';
import { guardOf } from './guard.ts';
import type { PeopleStore } from './people-store.ts';
import { covers, rightsOf, type Person } from './person.ts';
import { hashPin, isEasyPin, usualCost, type PinCost } from './pin.ts';
import { kept } from './kept.ts';
import { sittingsOf } from './sittings.ts';
import type { TrailLine, TrailRow } from './trail.ts';

export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  readonly rights: readonly Right[] | null;
  readonly pin: string;
  readonly language?: string | null | undefined;
}

export interface PersonChange {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly rights?: readonly Right[] | null | undefined;
  readonly active?: boolean | undefined;
  readonly pin?: string | undefined;
  readonly language?: string | null | undefined;
}

/** The people of a till: who they are, who sits at which window, and who stands in for whom. */
export interface Staff {
  /** False until there is a manager: till then nobody signs in. */
  readonly setUp: boolean;
  readonly people: readonly Person[];
  readonly lockAfterSeconds: number;
  lockedUntil(person: Person): number | null;
  at(session: string): Person | undefined;
  touch(session: string): void;
  makeFirst(session: string, name: string, pin: string): Promise<Result<Person>>;
  signIn(session: string, id: string, pin: string): Promise<Result<Person>>;
  signOut(session: string): void;
  approve(session: string, ask: string, needed: readonly Right[], id: string, pin: string): Promise<Result<Approved>>;
  /** Who stands in for this very ask, if somebody does; written down when they do. */
  standIn(session: string, ask: Ask, missing: readonly Right[]): Result<Person | undefined>;
  add(by: Person, asked: NewPerson): Promise<Result<Person>>;
  change(by: Person, id: string, asked: PersonChange): Promise<Result<Person>>;
  changePin(session: string, pin: string, next: string): Promise<Result<Person>>;
  /** The person at this window chose how it looks, speaks and sounds for them. */
  choose(session: string, chosen: Partial<OwnDisplay>): Result<Person>;
  lockAfter(by: Person, seconds: number): Result<void>;
  trailAfter(id: number): readonly TrailRow[];
  close(): void;
}

export interface Ask {
  readonly call: string;
  readonly whole: string;
  /** The call can't act twice: a repeated one is the same. */
  readonly again: boolean;
}

export interface Approved {
  readonly by: Person;
  readonly until: number;
}

export interface StaffPorts {
  readonly store: PeopleStore;
  readonly clock: Clock;
  /** Told when people, or who sits where, changed. */
  readonly changed: () => void;
  readonly cost?: PinCost;
}

const USUAL_LOCK_SECONDS = 300;

export function openStaff({ store, clock, changed, cost = usualCost }: StaffPorts): Staff {
  const guard = guardOf(store, clock);
  const lockAfterSeconds = () => store.lockAfterSeconds() ?? USUAL_LOCK_SECONDS;
  const sittings = sittingsOf(clock, () => lockAfterSeconds() * 1_000, changed);
  const approvals = approvalsOf(clock);

  const managers = () => store.all().filter((it) => it.active && it.role === 'manager');
  const put = (person: Person, ...lines: readonly TrailLine[]) =>
    kept(() => {
      store.put(person, ...lines);
      changed();
      return done(person);
    });
  const sit = (session: string, person: Person) => {
    approvals.drop(session);
    sittings.begin(session, person.id);
    changed();
  };

  /** Why this person can't be so; undefined when they can. */
  const objection = (by: Person | null, { id, name, role, picked }: Person) => {
    const same = (other: Person) => other.id !== id && other.active && alike(other.name, name);
    if (store.all().some(same)) return bad('name', 'somebody has this name already');
    if (role === 'manager' && picked !== null) return bad('rights', 'a manager has all of them');
    // Nobody lifts anybody, themselves included, above what they may do.
    const missing = by === null ? undefined : rightsOf({ role, picked }).find((it) => !rightsOf(by).includes(it));
    return missing === undefined ? undefined : refused({ code: 'not-allowed', needs: missing } as const);
  };

  const staff: Staff = {
    get setUp() {
      return managers().length > 0;
    },
    get people() {
      return store.all();
    },
    get lockAfterSeconds() {
      return lockAfterSeconds();
    },
    lockedUntil: (person) => guard.lockedUntil(person),

    at(session) {
      const id = sittings.at(session);
      const person = id === undefined ? undefined : store.get(id);
      return person?.active === true ? person : undefined;
    },
    touch: (session) => sittings.touch(session),

    async makeFirst(session, name, pin) {
      if (isEasyPin(pin)) return easy('pin');
      const hash = await hashPin(pin, cost);
      // Looked at after the hash: two windows may ask at once, and only one becomes the first.
      if (staff.setUp) return refused({ code: 'not-possible', why: 'there is a manager already' });
      const first: Person = newPerson(name, 'manager', null, hash);
      const taken = objection(null, first);
      if (taken !== undefined) return taken;
      const made = put(first, { did: 'first-manager', name });
      if (made.ok) sit(session, first);
      return made;
    },

    signIn: (session, id, pin) =>
      kept(async () => {
        if (!staff.setUp) return refused({ code: 'not-set-up', what: 'people' });
        const checked = await guard.check(id, pin);
        if (!checked.ok) {
          changed();
          return checked;
        }
        store.note({ did: 'signed-in', name: checked.value.name });
        sit(session, checked.value);
        return checked;
      }),

    signOut(session) {
      approvals.drop(session);
      sittings.end(session);
      changed();
    },

    approve: (session, ask, needed, id, pin) =>
      kept(async () => {
        const checked = await guard.check(id, pin);
        if (!checked.ok) {
          changed();
          return checked;
        }
        const by = checked.value;
        const missing = needed.find((right) => !rightsOf(by).includes(right));
        if (missing !== undefined) return refused({ code: 'not-allowed', needs: missing });
        approvals.give(session, ask, by);
        return done({ by, until: clock.wall() + APPROVAL_LIVES_MS });
      }),

    standIn(session, { call, whole, again }, missing) {
      const id = approvals.use(session, whole, again);
      const by = id === undefined ? undefined : store.get(id);
      if (by === undefined || !by.active || !covers(rightsOf(by), missing)) return done(undefined);
      const name = staff.at(session)?.name ?? '';
      return kept(() => {
        store.note({ did: 'stood-in', by: by.name, name, call, rights: missing });
        changed();
        return done(by);
      });
    },

    async add(by, { name, role, rights, pin, language = null }) {
      if (isEasyPin(pin)) return easy('pin');
      const made = newPerson(name, role, rights, await hashPin(pin, cost));
      const person = { ...made, display: { ...made.display, language } };
      return objection(by, person) ?? put(person, { did: 'added', by: by.name, ...shown(person) });
    },

    async change(by, id, asked) {
      if (asked.pin !== undefined && isEasyPin(asked.pin)) return easy('pin');
      const hash = asked.pin === undefined ? undefined : await hashPin(asked.pin, cost);
      const before = store.get(id);
      if (before === undefined) return refused({ code: 'not-found' });
      const beyond = rightsOf(before).find((right) => !rightsOf(by).includes(right));
      if (beyond !== undefined) return refused({ code: 'not-allowed', needs: beyond });

      const { name = before.name, role = before.role, active = before.active } = asked;
      const picked = asked.rights === undefined ? (role === before.role ? before.picked : null) : asked.rights;
      const { language = before.display.language } = asked;
      const next = { ...before, name, role, active, picked, display: { ...before.display, language } };
      const said = objection(by, next);
      if (said !== undefined) return said;
      const wasManager = before.active && before.role === 'manager';
      if (wasManager && !(active && role === 'manager') && managers().length === 1) {
        return refused({ code: 'not-possible', why: 'the last manager' });
      }

      const anew = hash === undefined ? next : { ...next, pin: hash, fails: 0, until: 0 };
      const lines: TrailLine[] = [];
      if (JSON.stringify(shown(next)) !== JSON.stringify(shown(before))) {
        lines.push({ did: 'changed', by: by.name, ...shown(next) });
      }
      if (hash !== undefined) lines.push({ did: 'pin-set', by: by.name, name });
      const changedPerson = put(anew, ...lines);
      if (!changedPerson.ok) return changedPerson;
      if (hash !== undefined) guard.forgive(id);
      // Somebody else's hand on a PIN, or a farewell, ends what is open.
      if ((hash !== undefined && by.id !== id) || !active) sittings.endAllOf(id);
      return changedPerson;
    },

    changePin: (session, pin, next) =>
      kept(async () => {
        const who = staff.at(session);
        if (who === undefined) return refused({ code: 'not-allowed', needs: 'sign-in' });
        if (isEasyPin(next)) return easy('newPin');
        const checked = await guard.check(who.id, pin);
        if (!checked.ok) return checked;
        const hash = await hashPin(next, cost);
        // Read again: in the tenth of a second that the hash took, they may have been changed.
        const set = put(
          { ...(store.get(who.id) ?? checked.value), pin: hash },
          { did: 'pin-set', by: who.name, name: who.name },
        );
        if (set.ok) sittings.endAllOf(who.id, session);
        return set;
      }),

    choose(session, chosen) {
      const who = staff.at(session);
      if (who === undefined) return refused({ code: 'not-allowed', needs: 'sign-in' });
      return put({ ...who, display: { ...who.display, ...chosen } });
    },

    lockAfter: (by, seconds) =>
      kept(() => {
        store.keepLockAfter(seconds, { did: 'lock-after-set', by: by.name, seconds });
        changed();
        return done(undefined);
      }),

    trailAfter: (id) => store.trailAfter(id),
    close() {
      sittings.stop();
      store.close();
    },
  };
  return staff;
}

function newPerson(name: string, role: Role, picked: readonly Right[] | null, pin: string): Person {
  return { id: randomUUID(), name, role, picked, active: true, pin, fails: 0, until: 0, display: nothingChosen };
}

function shown(person: Person) {
  const { name, role, active } = person;
  return { name, role, rights: rightsOf(person), active };
}

function alike(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}

function bad(field: string, why: string) {
  return refused({ code: 'bad-request', field, why } as const);
}

function easy(field: string) {
  return bad(field, 'a PIN that everybody tries first');
}
