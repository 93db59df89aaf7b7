import { done, refused } from '#shared/result.ts';
import type { Scanners } from '#electron/scanners/scanners.ts';
import type { Handlers } from './handler.ts';

export interface ScannerParts {
  readonly scanners: Scanners;
  readonly mode: 'training' | 'live';
  /** The host sees keys before a window does: what a window says was typed into it is then nobody's scan. */
  readonly catchesKeys: boolean;
}

type ScannerCalls = Extract<keyof Handlers, `scanner/${string}` | `scan/${string}`>;

export function scannerCalls({ scanners, mode, catchesKeys }: ScannerParts): Pick<Handlers, ScannerCalls> {
  const notHere = refused({ code: 'not-possible', why: 'training' } as const);
  const stopped = refused({ code: 'not-set-up', what: 'readers' } as const);
  return {
    'scanner/state': () => done(scanners.state()),
    'scanner/trace': () => done([...scanners.trace()]),

    'scanner/rename': ({ reader, name }) => {
      scanners.rename(reader, name);
      return done({});
    },

    'scanner/assign': ({ reader, purpose }) => {
      scanners.assign(reader, purpose);
      return done({});
    },

    'scanner/forget': ({ reader }) =>
      scanners.forget(reader) ? done({}) : refused({ code: 'not-possible', why: 'plugged-in' }),

    'scanner/beep': ({ reader }) => (scanners.beep(reader) ? done({}) : stopped),

    'scanner/teach': ({ on }) => {
      scanners.teach(on);
      return done({});
    },

    'scanner/learn-wedge': (wedge) => {
      scanners.learnWedge(wedge);
      return done({});
    },

    'scanner/pretend': (asked) => {
      if (mode !== 'training') return notHere;
      return scanners.pretend(asked) ? done({}) : stopped;
    },

    'scan/typed': ({ text, tookMs }) => done(scanners.typed(text, tookMs, !catchesKeys)),
  };
}
