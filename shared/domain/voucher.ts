/** What may be asked of a voucher at LoyaltyDog. */
export const voucherDeeds = ['publish', 'cancel', 'delete', 'issue', 'update'] as const;
export type VoucherDeed = (typeof voucherDeeds)[number];

export const voucherStatuses = ['DRAFT', 'SCHEDULED', 'LIVE', 'CANCELLED'] as const;
export type VoucherStatus = (typeof voucherStatuses)[number];

const allowed: Readonly<Record<VoucherStatus, readonly VoucherDeed[]>> = {
  DRAFT: ['update', 'publish', 'cancel', 'delete'],
  SCHEDULED: ['update'],
  LIVE: ['update', 'issue', 'cancel'],
  CANCELLED: [],
};

export function knownStatus(status: string | null): VoucherStatus | undefined {
  const upper = status?.toUpperCase() ?? '';
  // The vendor's prose writes it with one l as well.
  const name = upper === 'CANCELED' ? 'CANCELLED' : upper;
  return voucherStatuses.find((it) => it === name);
}

/**
 * What a status lets be done, as the vendor documents it: deleting only drafts, cancelling drafts and live ones. Of a
 * word that is not documented nothing is promised, so nothing is kept back either: the vendor decides.
 */
export function deedsFor(status: string | null): ReadonlySet<VoucherDeed> {
  const known = knownStatus(status);
  return new Set(known === undefined ? voucherDeeds : allowed[known]);
}
