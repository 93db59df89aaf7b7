import type { Operation } from '#shared/domain/action.ts';
import type { Way } from './ways.ts';

/** Everything that any of the ways asks for, as it is typed. */
export interface Draft {
  readonly reason: string;
  /** A day, or a day and time, of this machine's own zone; empty for none. */
  readonly until: string;
  readonly days: string;
  readonly how: 'refund' | 'void';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly deliverAt: string;
}
export type DraftField = keyof Draft;

export const emptyDraft: Draft = {
  reason: '',
  until: '',
  days: '30',
  how: 'refund',
  name: '',
  email: '',
  phone: '',
  deliverAt: '',
};

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?(?:[\s().-]*\d){5,15}[\s().-]*$/;
const LONGEST_REASON = 500;
const LONGEST_NAME = 255;
const MOST_DAYS = 730;

/** The operation that the draft amounts to, or the fields that don't fit yet. */
export function operationOf(way: Way, draft: Draft, now: number): Operation | readonly DraftField[] {
  const reason = draft.reason.trim();
  const name = draft.name.trim();
  const email = draft.email.trim();
  const phone = draft.phone.trim();
  const wrong: DraftField[] = [];
  const needs = (field: DraftField, holds: boolean) => {
    if (!holds) wrong.push(field);
  };
  const ready = (operation: () => Operation) => (wrong.length > 0 ? wrong : operation());

  switch (way) {
    case 'suspend': {
      const until = draft.until === '' ? null : endOfDay(draft.until);
      needs('reason', reason !== '' && reason.length <= LONGEST_REASON);
      needs('until', until === null || until.getTime() > now);
      return ready(() => ({ do: 'suspend', reason, until: until?.toISOString() ?? null }));
    }
    case 'lift':
      return { do: 'lift' };
    case 'void':
      needs('reason', reason !== '' && reason.length <= LONGEST_REASON);
      return ready(() => ({ do: 'void', reason }));
    case 'extend': {
      const days = Number(draft.days);
      needs('days', Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);
      return ready(() => ({ do: 'extend', days }));
    }
    case 'close-expired':
      return { do: 'close-expired', how: draft.how };
    case 'hand-over':
      needs('name', name !== '' && name.length <= LONGEST_NAME);
      needs('email', EMAIL.test(email));
      return ready(() => ({ do: 'hand-over', name, email }));
    case 'resend-code':
      needs('email', email === '' || EMAIL.test(email));
      needs('phone', phone === '' || PHONE.test(phone));
      return ready(() => ({ do: 'resend-code', email: email || null, phone: phone || null }));
    case 'schedule': {
      const at = draft.deliverAt === '' ? null : new Date(draft.deliverAt);
      needs('deliverAt', at === null || at.getTime() > now);
      return ready(() => ({ do: 'schedule', deliverAt: at?.toISOString() ?? null }));
    }
  }
}

/** "Until the 14th" includes the 14th, here. */
function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59`);
}
