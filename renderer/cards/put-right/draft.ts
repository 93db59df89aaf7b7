import type { Operation } from '#shared/domain/action.ts';
import { moneyFromDecimal } from '#shared/money/decimal.ts';
import { compare, isPositive, type Money } from '#shared/money/money.ts';
import type { PlainWay } from './ways.ts';
import { z } from 'zod';

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
  /** Where a balance goes, with what, and how much of it; empty for all. */
  readonly to: string;
  readonly code: string;
  readonly amount: string;
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
  to: '',
  code: '',
  amount: '',
};

/** As the terminal judges it. */
const isEmail = (text: string) => z.email().safeParse(text).success;
const PHONE = /^\+?(?:[\s().-]*\d){5,15}[\s().-]*$/;
const NUMBER = /^\d{8,20}$/;
const CODE = /^\d{6}$/;
const LONGEST_REASON = 500;
const LONGEST_NAME = 255;
const MOST_DAYS = 730;

/** The operation that the draft amounts to, or the fields that don't fit yet. */
export function operationOf(
  way: PlainWay,
  draft: Draft,
  balance: Money | null,
  now: number,
): Operation | readonly DraftField[] {
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
    case 'move': {
      const to = draft.to.replaceAll(' ', '');
      const amount = amountOf(draft.amount, balance);
      needs('to', NUMBER.test(to));
      needs('code', CODE.test(draft.code));
      needs('amount', amount !== null);
      return amount === null ? wrong : ready(() => ({ do: 'move', to, code: draft.code, amount }));
    }
    case 'hand-over':
      needs('name', name !== '' && name.length <= LONGEST_NAME);
      needs('email', isEmail(email));
      return ready(() => ({ do: 'hand-over', name, email }));
    case 'resend-code':
      needs('email', email === '' || isEmail(email));
      needs('phone', phone === '' || PHONE.test(phone));
      return ready(() => ({ do: 'resend-code', email: email || null, phone: phone || null }));
    case 'schedule': {
      const at = draft.deliverAt === '' ? null : new Date(draft.deliverAt);
      needs('deliverAt', at === null || at.getTime() > now);
      return ready(() => ({ do: 'schedule', deliverAt: at?.toISOString() ?? null }));
    }
  }
}

/** What is typed, with a point or a comma; at most what is there. */
export function amountOf(text: string, balance: Money | null): Money | null {
  if (balance === null || text.trim() === '') return balance;
  const amount = moneyFromDecimal(text.trim().replace(',', '.'), balance.currency);
  return amount && isPositive(amount) && compare(amount, balance) <= 0 ? amount : null;
}

/** "Until the 14th" includes the 14th, here. */
function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59`);
}
