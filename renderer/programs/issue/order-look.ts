import type { Speaker } from '#renderer/i18n/speaker.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Tone } from '#renderer/ui/Badge.tsx';
import type { MarkName } from '#renderer/ui/icon-names.ts';
import type { Order, OrderState } from '#shared/contract/issue.ts';

interface OrderLook {
  readonly mark: MarkName;
  readonly tone: Tone;
}

/** The same pictures as for actions: the till's half, and the issuer's. */
export const orderLook: Readonly<Record<OrderState, OrderLook>> = {
  waiting: { mark: 'accepted', tone: 'accepted' },
  'under-way': { mark: 'sending', tone: 'accepted' },
  unknown: { mark: 'unknown', tone: 'unknown' },
  unsure: { mark: 'parked', tone: 'unknown' },
  issued: { mark: 'confirmed', tone: 'confirmed' },
  refused: { mark: 'refused', tone: 'refused' },
  stopped: { mark: 'refused', tone: 'plain' },
};

/** What became of it, and the one thing to do. */
export function orderWords(order: Order, speaker: Speaker): string {
  const { t, number } = speaker;
  const issuer = t(`shell:vendor.${order.vendor}`);
  const counts = { issuer, issued: number(order.issued), count: number(order.count), missing: number(order.missing) };
  if (order.state === 'refused' && order.problem !== null) {
    return t('issue:what.refusedWhy', { ...counts, why: problemWords(order.problem, speaker, issuer).what });
  }
  if (order.state === 'issued' && order.missing > 0) return t('issue:what.issuedPart', counts);
  if (order.state === 'issued' && order.count === 1) return t('issue:what.issuedOne', counts);
  return t(`issue:what.${order.state}`, counts);
}
