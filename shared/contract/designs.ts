import { z } from 'zod';
import { designBodySchema, designKindSchema, issueSchema } from '../domain/design.ts';
import { orderKinds } from '../domain/order-kind.ts';
import { call, nothing } from './define.ts';

const when = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(200);
/** A window, so that it can tell its own doing from another's. Made when the window opens. */
const hand = z.uuid();

/** In characters of JSON. A picture that waits to be sent is the largest thing there is. */
export const LARGEST_DRAFT = 3_000_000;

const draftFields = {
  kind: designKindSchema,
  /** The vendor's id of what is shaped, or one made here for something that is not there yet. */
  id,
  /** What a list of drafts calls it. */
  title: z.string().max(200),
  /** The revision of what was live when the work began. For something new null, and the time of the first try once it was told. */
  from: z.string().max(200).nullable(),
};

export const draftSchema = z.object({
  ...draftFields,
  body: designBodySchema,
  /** Counts up with every keeping. */
  revision: z.int().positive(),
  by: z.string(),
  at: when,
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

export const draftEntrySchema = draftSchema.omit({ body: true });
export type DraftEntry = Readonly<z.infer<typeof draftEntrySchema>>;

/** Something at the vendor, with a mark by which a later change is known. */
export const liveSchema = z.object({ id, status: z.string().nullable(), body: designBodySchema, revision: z.string() });
export type LiveDesign = Readonly<z.infer<typeof liveSchema>>;

/**
 * What became of a design that was sent.
 * - `sent`: the vendor took it; `live` is what it made of it, read back.
 * - `issues`: nothing was changed; what is to be put right, field by field. Where part of it had arrived before the
 *   vendor said no, `live` is what it has now.
 * - `changed-there`: nothing was sent: what is live is no longer what the work began with.
 * - `unknown`: it was told, and has not answered, and what can be read is not what was sent.
 */
export const sentSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('sent'), live: liveSchema.nullable() }),
  z.object({ outcome: z.literal('issues'), issues: z.array(issueSchema).readonly(), live: liveSchema.optional() }),
  z.object({ outcome: z.literal('changed-there'), live: liveSchema }),
  z.object({ outcome: z.literal('unknown'), live: liveSchema.nullable() }),
]);
export type Sent = Readonly<z.infer<typeof sentSchema>>;

const which = { kind: designKindSchema, id };

export const designCalls = {
  'design/check': call(
    'What the vendor would refuse of this body, field by field, by the same schemas that hold it back before it is sent.',
    z.object({ kind: z.enum(['voucher', 'voucher-card', ...orderKinds]), body: designBodySchema }),
    z.object({ issues: z.array(issueSchema) }),
  ),

  'draft/keep': call(
    'Keeps a draft on this machine. `revision` is the one this window knows, 0 for none: if another window has kept a ' +
      'newer one, nothing is written, `kept` is false and `draft` is theirs.',
    z.object({
      ...draftFields,
      revision: z.int().min(0),
      hand,
      body: designBodySchema.refine((body) => JSON.stringify(body).length <= LARGEST_DRAFT, 'too much for a draft'),
    }),
    z.object({ kept: z.boolean(), draft: draftSchema }),
  ),
  'draft/read': call('A draft as it was kept last.', z.object(which), z.object({ draft: draftSchema.nullable() })),
  'draft/list': call(
    'All drafts of this till, newest first, without their bodies.',
    nothing,
    z.object({ drafts: z.array(draftEntrySchema) }),
  ),
  'draft/drop': call(
    'Drops a draft: it was sent, or somebody no longer wants it.',
    z.object({ ...which, hand }),
    nothing,
  ),
};

export const designEvents = {
  /** A draft was kept or dropped by one window; every other one that shows it says so. */
  'draft/changed': z.object({ ...which, hand, by: z.string(), at: when, revision: z.int().nullable() }),
};
