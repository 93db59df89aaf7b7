import type { AskProblem } from '#renderer/bridge/answer.ts';
import type { IconName } from '#renderer/ui/icon-names.ts';

interface ProblemLook {
  readonly icon: IconName;
  /** The card says no, the line is in doubt, or it only takes a hand. */
  readonly tone: 'refused' | 'unknown' | 'accepted' | 'plain';
}

export const problemLook: Record<AskProblem['code'], ProblemLook> = {
  'not-found': { icon: 'stranger', tone: 'refused' },
  'not-active-yet': { icon: 'clock', tone: 'plain' },
  'already-active': { icon: 'active', tone: 'plain' },
  suspended: { icon: 'pause', tone: 'refused' },
  expired: { icon: 'calendar', tone: 'refused' },
  voided: { icon: 'void', tone: 'refused' },
  'used-up': { icon: 'take', tone: 'plain' },
  'not-enough': { icon: 'stop', tone: 'refused' },
  'over-limit': { icon: 'stop', tone: 'refused' },
  'wrong-code': { icon: 'lock', tone: 'refused' },
  locked: { icon: 'lock', tone: 'refused' },
  'rule-broken': { icon: 'bill', tone: 'refused' },
  'not-possible': { icon: 'void', tone: 'plain' },
  'not-allowed': { icon: 'manager', tone: 'plain' },
  busy: { icon: 'double', tone: 'unknown' },
  'credential-refused': { icon: 'lock', tone: 'refused' },
  'rate-limited': { icon: 'clock', tone: 'unknown' },
  'vendor-down': { icon: 'line-off', tone: 'unknown' },
  'no-network': { icon: 'line-off', tone: 'unknown' },
  'timed-out': { icon: 'question', tone: 'unknown' },
  'bad-answer': { icon: 'question', tone: 'unknown' },
  'malformed-code': { icon: 'scan-off', tone: 'plain' },
  'payment-card': { icon: 'card', tone: 'refused' },
  'bad-request': { icon: 'question', tone: 'plain' },
  'not-set-up': { icon: 'settings', tone: 'plain' },
  unsettled: { icon: 'question', tone: 'unknown' },
  'offline-limit': { icon: 'line-off', tone: 'accepted' },
  'not-kept': { icon: 'save', tone: 'refused' },
  stopped: { icon: 'stop', tone: 'refused' },
  'till-stopped': { icon: 'line-off', tone: 'unknown' },
};
