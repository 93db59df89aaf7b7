import type { PlayCard } from '#shared/contract/training.ts';
import type { Vendor } from '#shared/domain/card.ts';
import { done, refused } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

/** What only training has: the cards to play with and the plug to pull. */
export interface Playground {
  readonly playCards: readonly PlayCard[];
  plug(vendor: Vendor, pulled: boolean): void;
}

export interface TrainingParts {
  /** Undefined in live mode: there these calls do nothing, whoever makes them. */
  readonly playground: Playground | undefined;
}

export function trainingCalls({ playground }: TrainingParts): Pick<Handlers, 'training/play-cards' | 'training/plug'> {
  const notHere = refused({ code: 'not-possible', why: 'training' } as const);
  return {
    'training/play-cards': () => (playground ? done([...playground.playCards]) : notHere),

    'training/plug': ({ vendor, pulled }) => {
      if (playground === undefined) return notHere;
      playground.plug(vendor, pulled);
      return done({});
    },
  };
}
