import type { TemplatePass } from '../../api/loyaltydog/bodies/template-pass.ts';
import type { ImageType, PassStyle } from '../../passes/styles.ts';
import type { PassStatus } from '../../api/loyaltydog/bodies/account.ts';
import type { VoucherBody } from '../../api/loyaltydog/bodies/vouchers.ts';
import type { CardStatus } from '../../domain/card.ts';

/** Amounts are whole minor units in here; they become the vendor's decimal texts on the way out. Moments are ISO texts. */
export interface GiftCard {
  readonly id: string;
  readonly cardNumber: string;
  securityCode: string;
  balance: number;
  readonly initialValue: number;
  status: CardStatus;
  readonly createdAt: string;
  updatedAt: string | null;
  activatedAt: string | null;
  expiresAt: string;
  suspendedReason: string | null;
  suspendedUntil: string | null;
  suspendedAt: string | null;
  customerId: string | null;
  customerEmail: string | null;
  customerPhone: string | null;
  customerName: string | null;
  senderName: string | null;
  readonly isPhysical: boolean;
  readonly designTemplate: string | null;
  readonly customMessage: string | null;
  deliverAt: string | null;
  card: { readonly serialNumber: string; readonly passTypeIdentifier: string; readonly url: string } | null;
  /** Wrong security codes since the last right one. */
  wrongCodes: number;
  lockedUntil: string | null;
}

export interface Transaction {
  readonly id: string;
  readonly cardId: string;
  readonly transactionType: string;
  readonly amount: number;
  readonly balanceBefore: number;
  readonly balanceAfter: number;
  readonly referenceId: string | null;
  readonly description: string | null;
  readonly posTransactionId: string | null;
  readonly cashierId: string | null;
  readonly terminalId: string | null;
  readonly createdAt: string;
  /** Kept, but never shown: the vendor does not say which redemption a refund gives back. */
  readonly reverses: string | null;
}

export interface Customer {
  readonly id: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  points: number;
  readonly reservedPoints: number;
  currentOfferId: string | null;
  currentMessage: string | null;
  customFields: Record<string, unknown>;
  readonly card: GiftCard['card'];
  readonly createdAt: string;
  deletedAt: string | null;
}

export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly pointsCost: number;
  readonly value: string | null;
  readonly type: 'fixed' | 'percent' | 'other';
}

export interface Voucher {
  readonly id: string;
  status: 'DRAFT' | 'SCHEDULED' | 'LIVE' | 'CANCELLED';
  body: VoucherBody;
  design: TemplatePass & Partial<Record<PassStyle, unknown>>;
  images: Partial<Record<ImageType, { readonly contentType: string; readonly size: number; readonly base64: string }>>;
  readonly issuedTo: string[];
  readonly createdAt: string;
}

export interface Activity {
  readonly id: string;
  readonly customerId: string;
  readonly type: string;
  readonly points: number | null;
  readonly offerId: string | null;
  readonly createdAt: string;
}

export interface BulkTask {
  readonly taskId: string;
  readonly due: number;
  readonly initialValue: number;
  readonly isPhysical: boolean;
  readonly designTemplate: string | null;
  readonly expiresAt: string;
  readonly recipients: readonly Partial<GiftCard>[];
  cardIds: string[] | null;
}

/** A reply that is kept for 24 hours, to be given again when the same key comes again. */
export interface KeptReply {
  readonly at: number;
  readonly request: string;
  readonly status: number;
  readonly reply: string;
}

/** Everything the vendor knows: plain data, so that it can be written down and read back. */
export interface LoyaltyDogState {
  lastId: number;
  lastNumber: number;
  cards: GiftCard[];
  transactions: Transaction[];
  customers: Customer[];
  offers: Offer[];
  vouchers: Voucher[];
  activities: Activity[];
  tasks: BulkTask[];
  passStatuses: Record<string, PassStatus>;
  replies: Record<string, KeptReply>;
}
