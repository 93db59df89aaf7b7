import type { CardReference } from '#shared/codes/card-reference.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import { programsOf, readCode } from '#shared/codes/read-code.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { CardMemory } from '#electron/journal/card-memory.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { Handlers } from './handler.ts';

export interface CardParts {
  readonly vendors: Vendors;
  readonly memory: CardMemory;
  /** What the numbers of the shop's programs look like. */
  readonly patterns: readonly NumberPattern[];
  readonly events: EventHub;
}

export function cardCalls({ vendors, memory, patterns, events }: CardParts): Pick<Handlers, 'card/find'> {
  return {
    'card/find': async ({ code }) => {
      const read = readCode(code, patterns);
      if (!read.ok) return read;

      const remembered = memory.recall(read.value);
      if (remembered === undefined) return ask(read.value);

      // The till shows what it remembers at once; the vendor's own answer follows as an event.
      void ask(read.value).then((answer) => events.tell('card/answered', { ref: remembered.ref, answer }));
      return done(remembered);
    },
  };

  /** A number can be known to either vendor. The likelier is asked first; the first that knows it has it. */
  async function ask(reference: CardReference): Promise<Result<CardView>> {
    let verdict: Result<CardView> = refused({ code: 'not-set-up', what: 'vendor' });
    for (const vendor of likelyFirst(reference)) {
      const answer = await vendors.ask(vendor, (provider) => provider.find(reference));
      if (answer.ok) return done(memory.remember(answer.value, new Date(), reference));
      // "Not found" here says nothing about a vendor that could not be asked: the graver answer stays.
      if (verdict.ok || verdict.problem.code === 'not-set-up' || verdict.problem.code === 'not-found') verdict = answer;
    }
    return verdict;
  }

  function likelyFirst(reference: CardReference): Iterable<Vendor> {
    const likely = reference.by === 'number' ? programsOf(reference.number, patterns).map((it) => it.vendor) : [];
    return new Set([...likely.filter((vendor) => vendors.names.includes(vendor)), ...vendors.names]);
  }
}
