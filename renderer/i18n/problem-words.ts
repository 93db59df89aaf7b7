import type { AskProblem } from '#renderer/bridge/answer.ts';
import { dateOf, dayText, timeText } from '#shared/words/date-text.ts';
import type { Speaker } from './speaker.ts';

export interface ProblemWords {
  readonly title: string;
  /** What happened. */
  readonly what: string;
  /** The one thing to do. */
  readonly todo: string;
}

/** What stands in the way of setting a till up: each has a way out of its own. */
const reasons = ['another-account', 'open-actions', 'environment', 'no-passphrase', 'no-keyring'] as const;

function isReason(why: string): why is (typeof reasons)[number] {
  return reasons.some((it) => it === why);
}

/** The one sentence per problem: what happened, then what to do. `issuer` is who was asked. */
export function problemWords(problem: AskProblem, { t, money, locale }: Speaker, issuer: string): ProblemWords {
  const words = (what: string, todo: string = t(`problem:${problem.code}.todo`)): ProblemWords => ({
    title: t(`problem:${problem.code}.title`),
    what,
    todo,
  });
  const day = (text: string) => dayText(dateOf(text), locale);
  const time = (text: string) => timeText(dateOf(text), locale);

  switch (problem.code) {
    case 'already-active':
      return words(
        problem.since === null
          ? t('problem:already-active.what')
          : t('problem:already-active.whatSince', { since: day(problem.since) }),
      );
    case 'suspended':
      return words(suspension(problem));
    case 'expired':
      return words(
        problem.on === null ? t('problem:expired.what') : t('problem:expired.whatOn', { on: day(problem.on) }),
      );
    case 'not-enough':
      if (problem.left === null) return words(t('problem:not-enough.what'));
      return words(
        t('problem:not-enough.whatLeft', { left: money(problem.left) }),
        t('problem:not-enough.todoLeft', { left: money(problem.left) }),
      );
    case 'over-limit':
      return words(
        problem.possible === null
          ? t('problem:over-limit.what')
          : t('problem:over-limit.whatPossible', { possible: money(problem.possible) }),
      );
    case 'wrong-code':
      return words(
        problem.triesLeft === null
          ? t('problem:wrong-code.what')
          : t('problem:wrong-code.whatTries', { count: problem.triesLeft }),
      );
    case 'locked':
      return words(
        t('problem:locked.what'),
        problem.until === null
          ? t('problem:locked.todo')
          : t('problem:locked.todoUntil', { until: time(problem.until) }),
      );
    case 'rule-broken':
      return words(
        problem.text === null
          ? t('problem:rule-broken.what')
          : t('problem:rule-broken.whatText', { text: problem.text }),
      );
    case 'not-possible':
      if (problem.why === 'training') return words(t('problem:not-possible.training'));
      if (problem.why === 'other-program') {
        return words(t('problem:not-possible.otherProgram'), t('problem:not-possible.otherProgramTodo'));
      }
      if (isReason(problem.why)) {
        return words(t(`problem:not-possible.${problem.why}.what`), t(`problem:not-possible.${problem.why}.todo`));
      }
      return words(
        problem.why === '' ? t('problem:not-possible.what') : t('problem:not-possible.whatWhy', { why: problem.why }),
      );
    case 'rate-limited':
      return words(
        problem.until === null
          ? t('problem:rate-limited.what', { issuer })
          : t('problem:rate-limited.whatUntil', { issuer, until: time(problem.until) }),
      );
    case 'malformed-code':
      return words(t(`problem:malformed-code.${problem.why}`));
    case 'bad-request':
      return words(t('problem:bad-request.what', { field: problem.field, why: problem.why }));
    case 'not-set-up':
      return words(
        t(
          problem.what === 'vendor' || problem.what === 'printer'
            ? `problem:not-set-up.${problem.what}`
            : 'problem:not-set-up.what',
        ),
      );
    case 'unsettled':
      return words(t('problem:unsettled.what', { since: time(problem.since) }));
    case 'offline-limit':
      return words(
        t(`problem:offline-limit.${problem.limit}`, { issuer }),
        problem.possible === null
          ? t('problem:offline-limit.todo')
          : t('problem:offline-limit.todoPossible', { possible: money(problem.possible) }),
      );
    case 'not-kept':
      return words(t(`problem:not-kept.${problem.why}`));
    case 'stopped':
      return words(t('problem:stopped.what', { since: time(problem.since) }));
    case 'not-found':
    case 'credential-refused':
    case 'vendor-down':
    case 'timed-out':
    case 'bad-answer':
      return words(t(`problem:${problem.code}.what`, { issuer }));
    case 'not-active-yet':
    case 'voided':
    case 'used-up':
    case 'not-allowed':
    case 'busy':
    case 'no-network':
    case 'payment-card':
    case 'till-stopped':
      return words(t(`problem:${problem.code}.what`));
  }

  function suspension({ until, reason }: { until: string | null; reason: string | null }): string {
    if (until !== null && reason !== null) {
      return t('problem:suspended.whatUntilReason', { until: day(until), reason });
    }
    if (until !== null) return t('problem:suspended.whatUntil', { until: day(until) });
    if (reason !== null) return t('problem:suspended.whatReason', { reason });
    return t('problem:suspended.what');
  }
}
