import type { Operation } from './action.ts';
import type { Movement } from './card.ts';
import { unsigned, type Money } from '../money/money.ts';

/** The amount that an operation is about, where it is about one. */
export function figureOf(operation: Operation, movements: readonly Movement[] | null = null): Money | null {
  switch (operation.do) {
    case 'take':
    case 'add':
    case 'move':
      return operation.amount;
    case 'use-coupon':
    case 'pay-with-points':
    case 'earn':
      return operation.bill;
    case 'activate':
      return operation.faceValue;
    case 'give-back': {
      if (operation.amount !== null) return operation.amount;
      const whole = movements?.find((movement) => movement.id === operation.movementId)?.amount ?? null;
      return whole === null ? null : unsigned(whole);
    }
    case 'suspend':
    case 'lift':
    case 'void':
    case 'extend':
    case 'close-expired':
    case 'merge':
    case 'hand-over':
    case 'resend-code':
    case 'schedule':
    case 'add-points':
    case 'claim-offer':
    case 'redeem-offer':
      return null;
  }
}
