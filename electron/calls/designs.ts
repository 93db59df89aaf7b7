import type { Drafts } from '#electron/designs/drafts.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import { done } from '#shared/result.ts';

import type { Handlers } from './handler.ts';
import { rightToShape } from './right-to-shape.ts';
import { issuesIn } from './send-design.ts';

export interface DesignParts {
  readonly drafts: Drafts;
  readonly events: Pick<EventHub, 'tell'>;
}

type DesignCalls = 'design/check' | 'draft/keep' | 'draft/read' | 'draft/list' | 'draft/drop';

export function designCalls({ drafts, events }: DesignParts): Pick<Handlers, DesignCalls> {
  const now = () => new Date().toISOString();
  return {
    'design/check': ({ kind, body }) => {
      return done({ issues: issuesIn(kind, body) });
    },

    'draft/keep': ({ hand, ...asked }, { person }) => {
      const kept = drafts.keep({ ...asked, by: person.name, at: now() });
      if (kept.ok && kept.value.kept) {
        const { kind, id, by, at, revision } = kept.value.draft;
        events.tell('draft/changed', { kind, id, hand, by, at, revision });
      }
      return kept;
    },

    'draft/read': ({ kind, id }) => done({ draft: drafts.read(kind, id) ?? null }),
    'draft/list': (_, { person }) =>
      done({ drafts: drafts.list().filter(({ kind }) => person.rights.has(rightToShape(kind))) }),

    'draft/drop': ({ kind, id, hand }, { person }) => {
      const dropped = drafts.drop(kind, id);
      if (!dropped.ok) return dropped;
      if (dropped.value) events.tell('draft/changed', { kind, id, hand, by: person.name, at: now(), revision: null });
      return done({});
    },
  };
}
