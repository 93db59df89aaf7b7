import { amountParts } from '#shared/words/money-text.ts';
import { problemWords } from './problem-words.ts';
import { clockText, dateOf } from '#shared/words/date-text.ts';
import type { Speaker } from './speaker.ts';
import type { AmountParts } from '#shared/words/money-text.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { Money } from '#shared/money/money.ts';

/** What became of an action, as its state and in a sentence. */
export function resultWords(action: ActionView, speaker: Speaker, issuer: string): { title: string; what: string } {
  const { t } = speaker;
  // On its way or waiting for the line: for the cashier both are accepted.
  const underWay = action.state === 'sending' || action.state === 'waiting';
  const title = t(`action:state.${underWay ? 'accepted' : action.state}`);
  if (action.state !== 'refused' || action.problem === null)
    return { title, what: t(`action:what.${action.state}`, { issuer }) };
  return {
    title,
    what: t('action:what.refusedWhy', { issuer, why: problemWords(action.problem, speaker, issuer).what }),
  };
}

/** What one half of a tally says, in words or figures. */
export interface HalfWords {
  readonly figure: AmountParts | undefined;
  readonly word: string;
  readonly foot: string;
  readonly time: string | undefined;
  readonly serial: string | undefined;
}

/** The till's own half: black, and struck through when nothing came of it. */
export function ourHalf(action: ActionView, amount: Money | null, { t, locale, list }: Speaker): HalfWords {
  // Where somebody stood in, both names stand on the counterfoil.
  const names = action.approvedBy === undefined ? undefined : list([action.cashier, action.approvedBy]);
  const over = action.state === 'refused' || action.state === 'withdrawn';
  return {
    figure: amount === null ? undefined : amountParts(amount, locale),
    word: t(`action:${over ? 'not' : 'done'}.${action.operation.do}`),
    foot: over ? t(`action:not.${action.operation.do}`) : (names ?? t('action:ours.kept')),
    time: clockText(dateOf(action.at), locale),
    serial: action.serial,
  };
}

/** The issuer's half: empty until it has answered. */
export function theirHalf(action: ActionView, amount: Money | null, speaker: Speaker): HalfWords {
  const { t, money, locale } = speaker;
  const said = (word: string, foot: string): HalfWords => ({
    figure: undefined,
    word,
    foot,
    time: undefined,
    serial: undefined,
  });
  const asked = t('action:theirs.asked', { count: Math.max(action.attempts, 1) });
  const again =
    action.nextTryAt === null
      ? asked
      : t('action:theirs.askedAgain', { asked, time: clockText(dateOf(action.nextTryAt), locale) });

  switch (action.state) {
    case 'accepted':
      return said(t('action:theirs.notTold'), t('action:theirs.byItself'));
    case 'sending':
      return said(t('action:theirs.beingTold'), t('action:theirs.byItself'));
    case 'waiting':
      return said(t('action:theirs.notTold'), action.attempts > 0 ? again : t('action:theirs.byItself'));
    case 'unknown':
      return said(t('action:theirs.noAnswer'), again);
    case 'parked':
      return said(t('action:state.parked'), asked);
    case 'withdrawn':
      return said(t('action:theirs.neverTold'), t(`action:not.${action.operation.do}`));
    case 'refused': {
      const left = action.problem?.code === 'not-enough' ? action.problem.left : null;
      return left === null
        ? said(t('action:theirs.no'), t(`action:not.${action.operation.do}`))
        : { ...said('', t('action:theirs.allThere')), figure: amountParts(left, locale), serial: action.serial };
    }
    case 'confirmed': {
      const done = t(`action:done.${action.operation.do}`);
      const left = action.settlement?.left ?? null;
      return {
        figure: amount === null ? undefined : amountParts(amount, locale),
        word: t('action:theirs.yes'),
        foot: left === null ? done : t('action:theirs.left', { done, left: money(left) }),
        time: action.settlement?.at ? clockText(dateOf(action.settlement.at), locale) : undefined,
        serial: action.serial,
      };
    }
  }
}
