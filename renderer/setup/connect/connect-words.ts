import type { AskProblem } from '#renderer/bridge/answer.ts';
import { dateOf, dayText } from '#shared/words/date-text.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { Connection, Found } from '#shared/contract/setup.ts';
import type { Vendor } from '#shared/domain/card.ts';

export type Place = 'appId' | 'token' | 'url' | 'program' | 'whole';

/** Why a door did not open, and at which field that stands. */
export function whyNot(
  problem: AskProblem,
  vendor: Vendor,
  ownAddress: boolean,
  speaker: Speaker,
): { readonly at: Place; readonly text: string } {
  const { t } = speaker;
  const issuer = t(`shell:vendor.${vendor}`);
  switch (problem.code) {
    case 'bad-request':
      if (problem.field === 'token') return { at: 'token', text: t('setup:connect.no.token') };
      if (problem.field === 'appId') return { at: 'appId', text: t('setup:connect.no.appId') };
      if (problem.field === 'url') return { at: 'url', text: t('setup:connect.no.url') };
      if (problem.field === 'program') return { at: 'program', text: t('setup:connect.no.program') };
      break;
    case 'credential-refused':
      return { at: 'token', text: t(`setup:connect.no.refused.${vendor}`) };
    case 'not-allowed':
      // The till's own no is asked about by whoever stands in.
      if (problem.needs === undefined) return { at: 'token', text: t('setup:connect.no.right', { issuer }) };
      break;
    case 'no-network':
    case 'vendor-down':
    case 'timed-out':
      if (ownAddress) return { at: 'url', text: t('setup:connect.no.addressSilent') };
      break;
    case 'bad-answer':
    case 'not-found':
      if (ownAddress) return { at: 'url', text: t('setup:connect.no.addressOther', { issuer }) };
      break;
    case 'not-possible':
      if (problem.why === 'another-account') return { at: 'whole', text: t('setup:connect.another') };
      break;
    default:
      break;
  }
  const { what, todo } = problemWords(problem, speaker, issuer);
  return { at: 'whole', text: `${what} <b>${todo}</b>` };
}

/** "LoyaltyDog: Oak & Linen, programs: 2, cards: 1,204" */
export function connectedText({ vendor, account }: Connection, found: Found | undefined, speaker: Speaker): string {
  const { t, number } = speaker;
  const who = account?.name ?? account?.id;
  const parts = [
    ...(who === undefined ? [] : [who]),
    ...(found === undefined ? [] : [t('setup:connect.programs', { programs: number(found.programs.length) })]),
    ...(found?.cards == null ? [] : [t('setup:connect.cards', { cards: number(found.cards) })]),
  ];
  const issuer = t(`shell:vendor.${vendor}`);
  return parts.length === 0 ? issuer : `${issuer}: ${parts.join(' · ')}`;
}

export function longDay(at: string, { locale }: Speaker): string {
  return dayText(dateOf(at), locale);
}
