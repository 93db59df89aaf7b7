import type { Json } from '../model.ts';

export type Life = 'DRAFT' | 'ACTIVE' | 'INACTIVE' | 'DELETED';

/** What the design screens make: card definitions, earning rules, rewards, tier structures, benefits. */
export interface Resource {
  readonly id: string;
  status: Life;
  /** The body as it was asked for, with the vendor's defaults filled in. */
  body: Record<string, unknown>;
  readonly createdAt: string;
  updatedAt: string | null;
}

export interface RewardLink {
  readonly id: string;
  /** BETA: costs and a bare number of stock. Current: `{type, limited}`. As the dialect spells it. */
  body: Json;
  redeemed: number;
  readonly createdAt: string;
  updatedAt: string | null;
}

export interface Link {
  readonly id: string;
  readonly createdAt: string;
}

export interface Program extends Resource {
  cardDefinitions: Link[];
  earningRules: Link[];
  tierStructures: Link[];
  rewards: RewardLink[];
}

export interface Bucket {
  readonly id: string;
  points: number;
  /** PENDING → ACTIVATED or CANCELED; or ACTIVE → EXPIRED. */
  status: 'PENDING' | 'ACTIVATED' | 'CANCELED' | 'ACTIVE' | 'EXPIRED';
  readonly date: string;
  readonly kind: string;
  readonly createdAt: string;
}

export type Counter =
  | 'total'
  | 'earned'
  | 'added'
  | 'purchased'
  | 'purchased_reversed'
  | 'subtracted'
  | 'expired'
  | 'spent'
  | 'refunded'
  | 'returned';

export interface LoyaltyCard {
  readonly id: string;
  readonly definitionId: string;
  /** Made a moment after enrolment: null until then. */
  code: string | null;
  readonly createdAt: string;
  readonly points: Record<Counter, number>;
  readonly pending: { total: number; activated: number; canceled: number };
  readonly pendingBuckets: Bucket[];
  readonly expiringBuckets: Bucket[];
  readonly transactions: CardTransaction[];
}

export interface CardTransaction {
  readonly id: string;
  readonly type: string;
  status: 'PENDING' | 'PROCESSING' | 'APPROVED' | 'REJECTED';
  readonly details: Record<string, unknown>;
  readonly createdAt: string;
  updatedAt: string | null;
}

export interface Member {
  readonly id: string;
  readonly customerId: string;
  readonly programId: string;
  status: 'ACTIVE' | 'INACTIVE' | 'DELETED';
  metadata: Json;
  readonly createdAt: string;
  updatedAt: string | null;
  readonly cards: LoyaltyCard[];
  readonly payments: OrderPayment[];
  readonly purchases: Purchase[];
}

export interface OrderPayment {
  readonly id: string;
  readonly cardId: string;
  readonly definitionId: string;
  readonly cardTransactionId: string;
  readonly orderId: string;
  status: 'PENDING' | 'PROCESSING' | 'APPROVED' | 'REJECTED';
  readonly details: Record<string, unknown>;
  readonly createdAt: string;
  updatedAt: string | null;
}

export interface Purchase {
  readonly id: string;
  readonly rewardId: string;
  readonly cardId: string;
  readonly definitionId: string;
  readonly cardTransactionId: string;
  readonly type: 'PURCHASE' | 'REFUND';
  status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'REFUNDED';
  readonly details: Record<string, unknown>;
  readonly createdAt: string;
  updatedAt: string | null;
}
