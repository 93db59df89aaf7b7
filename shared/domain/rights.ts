import { z } from 'zod';
import type { Operation, OperationName } from './action.ts';

/** Everything a person at the till may be allowed or not. Closed: a screen, the terminal and the trail speak of the same. */
export const rights = [
  'issue',
  'activate',
  'activate-batch',
  'reload',
  'redeem',
  'refund',
  'void',
  'suspend',
  'transfer',
  'type-number',
  'override-offline',
  'see-queue',
  'settle-parked',
  'see-reports',
  'design',
  'change-settings',
  'training',
] as const;
export const rightSchema = z.enum(rights);
export type Right = z.infer<typeof rightSchema>;

export const roles = ['cashier', 'manager', 'installer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** What a role brings along. An installer sets the till up and touches nobody's money. */
export const roleRights: Readonly<Record<Role, readonly Right[]>> = {
  cashier: ['redeem', 'reload', 'type-number', 'see-queue', 'training'],
  manager: rights,
  installer: ['type-number', 'see-queue', 'design', 'change-settings', 'training'],
};

type NeedOf<Do extends OperationName> = Right | ((operation: Extract<Operation, { do: Do }>) => Right);

/** The right that each operation asks for; a new operation without one does not compile. */
const operationRights: { readonly [Do in OperationName]: NeedOf<Do> } = {
  take: 'redeem',
  'use-coupon': 'redeem',
  earn: 'redeem',
  'pay-with-points': 'redeem',
  'claim-offer': 'redeem',
  'redeem-offer': 'redeem',
  add: 'reload',
  // Points taken away are a correction of somebody's account, and no sale.
  'add-points': ({ points }) => (points < 0 ? 'void' : 'reload'),
  'give-back': 'refund',
  activate: 'activate',
  suspend: 'suspend',
  lift: 'suspend',
  void: 'void',
  // Makes value that had ended: as good as issuing it.
  extend: 'issue',
  'close-expired': ({ how }) => (how === 'refund' ? 'refund' : 'void'),
  move: 'transfer',
  merge: 'transfer',
  'hand-over': 'transfer',
  // Whoever holds the code holds the card.
  'resend-code': 'transfer',
  schedule: 'issue',
};

export function rightFor(operation: Operation): Right {
  // The compiler can't follow that one name picks both the entry and the operation; the table's type proved it.
  const need = operationRights[operation.do] as Right | ((operation: Operation) => Right);
  return typeof need === 'function' ? need(operation) : need;
}
