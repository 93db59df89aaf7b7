import type { ActionState } from '#shared/contract/action-view.ts';
import type { MarkName } from './icon-names.ts';
import type { TallyLook } from './Tally.tsx';

interface ActionLook {
  readonly mark: MarkName;
  /** The ink of the issuer's half. */
  readonly tone: TallyLook | 'plain';
  readonly tally: TallyLook;
}

/** The picture of an action in each of its states; the word stands beside it. */
export const actionLook: Record<ActionState, ActionLook> = {
  accepted: { mark: 'accepted', tone: 'accepted', tally: 'accepted' },
  sending: { mark: 'sending', tone: 'accepted', tally: 'accepted' },
  waiting: { mark: 'accepted', tone: 'accepted', tally: 'accepted' },
  unknown: { mark: 'unknown', tone: 'unknown', tally: 'unknown' },
  confirmed: { mark: 'confirmed', tone: 'confirmed', tally: 'confirmed' },
  refused: { mark: 'refused', tone: 'refused', tally: 'refused' },
  parked: { mark: 'parked', tone: 'refused', tally: 'unknown' },
  withdrawn: { mark: 'refused', tone: 'plain', tally: 'refused' },
};
