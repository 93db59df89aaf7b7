import type { BookCare } from '#electron/terminal/book-care.ts';
import type { About } from '#shared/contract/about.ts';
import { done } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

export interface AboutParts {
  readonly program: Pick<About, 'version' | 'host' | 'directory' | 'runsOn'>;
  readonly mode: 'training' | 'live';
  readonly care: BookCare;
}

type AboutCalls = Extract<keyof Handlers, `about/${string}`>;

export function aboutCalls({ program, mode, care }: AboutParts): Pick<Handlers, AboutCalls> {
  const about = (): About => ({ ...program, book: { mode, ...care.state() } });
  return {
    'about/read': () => done(about()),
    'about/verify': async () => {
      const found = await care.verify();
      return done(
        found.ok
          ? { inOrder: true, rows: found.rows, actions: found.actions }
          : { inOrder: false, row: found.row, why: found.why },
      );
    },
    'about/back-up': async () => {
      const made = await care.backUp();
      return made.ok ? done(about()) : made;
    },
  };
}
