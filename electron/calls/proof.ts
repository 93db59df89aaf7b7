import type { Journal } from '#electron/journal/journal.ts';
import { done, refused } from '#shared/result.ts';
import type { Handlers } from './handler.ts';
import { signedBy } from './person.ts';
import type { Prover } from './prover.ts';

export interface ProofParts {
  readonly journal: Journal;
  readonly prover: Prover;
}

export function proofCalls({ journal, prover }: ProofParts): Pick<Handlers, 'proof/start' | 'proof/state'> {
  const isClosed = (shift: number) => journal.shifts.closed(shift) !== undefined;
  return {
    'proof/start': ({ shift }, { person }) => {
      if (!isClosed(shift)) return refused({ code: 'not-found' });
      prover.start(shift, signedBy(person));
      return done(prover.state(shift));
    },
    'proof/state': ({ shift }) => (isClosed(shift) ? done(prover.state(shift)) : refused({ code: 'not-found' })),
  };
}
