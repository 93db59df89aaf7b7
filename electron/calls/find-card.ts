import type { CardMemory } from '#electron/journal/card-memory.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { CardReference } from '#shared/codes/card-reference.ts';
import { programsOf } from '#shared/codes/read-code.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { Card, CardRef, Vendor } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';

export interface FindParts {
  readonly vendors: Vendors;
  readonly memory: CardMemory;
  /** What the numbers of the shop's programs look like. */
  readonly patterns: () => readonly NumberPattern[];
}

/** Finds a card and remembers it. */
export async function findCard(parts: FindParts, reference: CardReference): Promise<Result<CardView>> {
  const answer = await askVendors(parts, reference);
  if (!answer.ok) return answer;
  const { card, asked, under } = answer.value;
  return done(parts.memory.remember(card, asked, under));
}

interface Answered {
  readonly card: Card;
  readonly asked: Date;
  /** How it is remembered. */
  readonly under: CardReference | 'no-name';
}

/**
 * A number can be known to either vendor. The likelier is asked first; the first that knows it has it. What all of them
 * have never heard of may be a printed card that is made by activating it.
 */
export async function askVendors(parts: FindParts, reference: CardReference): Promise<Result<Answered>> {
  const { vendors, memory } = parts;
  let verdict: Result<Answered> = refused({ code: 'not-set-up', what: 'vendor' });
  for (const vendor of likelyFirst(parts, reference)) {
    // What the vendor says is at least as old as the question: a take confirmed meanwhile is the newer truth.
    const asked = new Date();
    const answer = await vendors.ask(vendor, (provider) => provider.find(reference));
    if (answer.ok) return done({ card: answer.value, asked, under: reference });
    // "Not found" here says nothing about a vendor that could not be asked: the graver answer stays.
    if (verdict.ok || verdict.problem.code === 'not-set-up' || verdict.problem.code === 'not-found') verdict = answer;
  }
  if (verdict.ok || verdict.problem.code !== 'not-found') return verdict;
  const name = memory.hashOf(reference).toString('base64url');
  const [unmade] = vendors.names.flatMap((vendor) => vendors.unmade(vendor, reference, name) ?? []);
  return unmade === undefined ? verdict : done({ card: unmade, asked: new Date(), under: 'no-name' });
}

/** The same, and its story where the vendor keeps that apart. */
export async function findWhole(parts: FindParts, reference: CardReference): Promise<Result<CardView>> {
  return storyOf(parts, await findCard(parts, reference));
}

/** A found card with its movements. Without them it is still the card. */
export async function storyOf(parts: FindParts, found: Result<CardView>): Promise<Result<CardView>> {
  if (!found.ok || found.value.movements !== null) return found;
  const read = await readCard(parts, found.value.ref);
  return read.ok ? read : found;
}

/** A card that was found before, asked for again by the name its vendor gave it. */
export async function readCard({ vendors, memory }: FindParts, ref: CardRef): Promise<Result<CardView>> {
  const asked = new Date();
  const number = memory.numberOf(ref);
  const asking = number === undefined ? {} : { number };
  const answer = await vendors.ask(ref.vendor, (provider) => provider.read(ref, asking));
  if (!answer.ok) return answer;
  const { title, holder } = answer.value;
  const seen = memory.recallRef(ref);
  // Read by its id a card may come without the names of its program and holder, which finding it told.
  const same = seen?.holder != null && holder !== null && seen.holder.id === holder.id && holder.name === null;
  const card = { ...answer.value, title: title ?? seen?.title ?? null, holder: same ? seen.holder : holder };
  return done(memory.remember(card, asked));
}

export function likelyFirst(
  { vendors, patterns }: Pick<FindParts, 'vendors' | 'patterns'>,
  reference: CardReference,
): readonly Vendor[] {
  const likely = reference.by === 'number' ? programsOf(reference.number, patterns()).map((it) => it.vendor) : [];
  return [...new Set([...likely.filter((vendor) => vendors.names.includes(vendor)), ...vendors.names])];
}
