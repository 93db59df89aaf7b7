import { z } from 'zod';
import { rightSchema, roleSchema } from '../domain/rights.ts';
import { call, nothing } from './define.ts';
import { ownDisplaySchema } from './terminal-state.ts';

const when = z.iso.datetime({ offset: true });
const personId = z.uuid();

/** Six digits, as the six dots on the screen. Those that everybody tries first are refused. */
export const pinSchema = z.string().regex(/^\d{6}$/, 'six digits');

/** As it stands on counterfoils: no line breaks, and nothing that turns the writing around. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u, 'letters that can be seen');

const rightsSchema = z.array(rightSchema);

/** A person as the sign-in sheet shows them. */
const faceSchema = z.object({
  id: personId,
  name: z.string(),
  role: roleSchema,
  /** Too many wrong PINs: until then not even the right one is looked at. */
  lockedUntil: when.nullable(),
});

/** `rights` are those that hold, whether they come with the role or were picked. */
const signedInSchema = z.object({
  id: personId,
  name: z.string(),
  role: roleSchema,
  rights: rightsSchema,
  /** What they chose for themselves; goes before the till's own. */
  display: ownDisplaySchema,
});

export const staffStateSchema = z.object({
  /** False until the shop has made its first manager: till then nobody signs in and everybody may do everything. */
  setUp: z.boolean(),
  /** Who is signed in at this window. */
  person: signedInSchema.nullable(),
  people: z.array(faceSchema),
  /** With nobody touching a window for this long, its person is signed out. */
  lockAfterSeconds: z.int(),
});
export type StaffState = Readonly<z.infer<typeof staffStateSchema>>;

export const personEntrySchema = faceSchema.extend({
  rights: rightsSchema,
  /** True when the rights were picked one by one and are not simply those of the role. */
  picked: z.boolean(),
  active: z.boolean(),
  /** Null: the till's. */
  language: ownDisplaySchema.shape.language,
});
export type PersonEntry = Readonly<z.infer<typeof personEntrySchema>>;

export const staffCalls = {
  'staff/state': call(
    'Who is signed in at this window, who could be, and whether the shop has people at all.',
    nothing,
    staffStateSchema,
  ),

  'staff/first-manager': call(
    'Makes the first manager and signs them in. Refused once there is one.',
    z.object({ name: nameSchema, pin: pinSchema }),
    staffStateSchema,
  ),

  'staff/sign-in': call(
    'Signs a person in at this window, in the place of whoever was.',
    z.object({ person: personId, pin: pinSchema }),
    staffStateSchema,
  ),

  'staff/sign-out': call('Nobody is signed in at this window any more.', nothing, staffStateSchema),

  'staff/here': call('Somebody touches this window: it does not lock itself yet.', nothing, nothing),

  'staff/approve': call(
    'Somebody who may lets this one call through: the same call with the same body, once, from this window, within a ' +
      'minute. Both names are written down. A repeated `action/submit` is the same action and goes through again.',
    z.object({ person: personId, pin: pinSchema, call: z.string().max(50), body: z.unknown() }),
    z.object({ by: z.string(), until: when }),
  ),

  'staff/list': call('Everybody, also those who have left.', nothing, z.array(personEntrySchema)),

  'staff/add': call(
    'A new person. Nobody can give rights that they do not have. `rights` null: those of the role.',
    z.object({
      name: nameSchema,
      role: roleSchema,
      rights: rightsSchema.nullable().default(null),
      pin: pinSchema,
      language: ownDisplaySchema.shape.language.default(null),
    }),
    personEntrySchema,
  ),

  'staff/change': call(
    'Changes a person: name, role, rights, language, a new PIN (which also ends a lock-out), or lets them leave and come back.',
    z.object({
      id: personId,
      name: nameSchema.optional(),
      role: roleSchema.optional(),
      rights: rightsSchema.nullable().optional(),
      active: z.boolean().optional(),
      pin: pinSchema.optional(),
      language: ownDisplaySchema.shape.language.optional(),
    }),
    personEntrySchema,
  ),

  'staff/change-pin': call(
    'The person at this window chooses another PIN.',
    z.object({ pin: pinSchema, newPin: pinSchema }),
    nothing,
  ),

  'staff/lock-after': call(
    'After how many seconds without a touch a window signs its person out.',
    z.object({ seconds: z.int().min(30).max(3600) }),
    nothing,
  ),
};

/** Somebody signed in or out, or the people changed: each window asks `staff/state` again, since it differs by window. */
export const staffEvents = { 'staff/changed': nothing };
