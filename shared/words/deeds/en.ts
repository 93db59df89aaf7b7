import type { OperationName } from '../../domain/action.ts';
import type { ActionState } from '../../contract/action-view.ts';

/** What became of an action and what was done, in the same words on a screen and on paper. */
export interface Deeds {
  readonly state: Readonly<Record<ActionState, string>>;
  readonly done: Readonly<Record<OperationName, string>>;
  readonly open: Readonly<Record<OperationName, string>>;
  readonly not: Readonly<Record<OperationName, string>>;
}

export const deeds: Deeds = {
  state: {
    accepted: 'Accepted',
    sending: 'Being sent',
    waiting: 'Waiting',
    unknown: 'Unknown',
    parked: 'Parked',
    confirmed: 'Confirmed',
    refused: 'Refused',
    withdrawn: 'Taken back',
  },
  done: {
    take: 'Taken',
    add: 'Added',
    'use-coupon': 'Voucher used',
    'give-back': 'Given back',
    activate: 'Activated',
    suspend: 'Suspended',
    lift: 'Suspension lifted',
    void: 'Voided',
    extend: 'Extended',
    'close-expired': 'Expired card closed',
    move: 'Balance moved',
    merge: 'Cards put together',
    'hand-over': 'Handed over',
    'resend-code': 'Code sent again',
    schedule: 'Delivery set',
    'add-points': 'Points changed',
    'pay-with-points': 'Paid with points',
    'claim-offer': 'Offer claimed',
    'redeem-offer': 'Offer used',
    earn: 'Points given for the bill',
  },
  open: {
    take: 'To be taken',
    add: 'To be added',
    'use-coupon': 'Voucher to be used',
    'give-back': 'To be given back',
    activate: 'To be activated',
    suspend: 'To be suspended',
    lift: 'Suspension to be lifted',
    void: 'To be voided',
    extend: 'To be extended',
    'close-expired': 'Expired card to be closed',
    move: 'Balance to be moved',
    merge: 'Cards to be put together',
    'hand-over': 'To be handed over',
    'resend-code': 'Code to be sent again',
    schedule: 'Delivery to be set',
    'add-points': 'Points to be changed',
    'pay-with-points': 'To be paid with points',
    'claim-offer': 'Offer to be claimed',
    'redeem-offer': 'Offer to be used',
    earn: 'Points to be given for the bill',
  },
  not: {
    take: 'Not taken',
    add: 'Not added',
    'use-coupon': 'Voucher not used',
    'give-back': 'Not given back',
    activate: 'Not activated',
    suspend: 'Not suspended',
    lift: 'Suspension not lifted',
    void: 'Not voided',
    extend: 'Not extended',
    'close-expired': 'Expired card not closed',
    move: 'Balance not moved',
    merge: 'Cards not put together',
    'hand-over': 'Not handed over',
    'resend-code': 'Code not sent',
    schedule: 'Delivery not set',
    'add-points': 'Points not changed',
    'pay-with-points': 'Not paid with points',
    'claim-offer': 'Offer not claimed',
    'redeem-offer': 'Offer not used',
    earn: 'No points given for the bill',
  },
};
