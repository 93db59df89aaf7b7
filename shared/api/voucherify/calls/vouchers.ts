import type { Result } from '../../../result.ts';
import { pathOf, check } from '../../http.ts';
import { nothing, type Caller } from '../caller.ts';
import { voucherCreate, type VoucherChange, type VoucherCreate } from '../bodies/voucher.ts';
import { followingPage, numberedPage } from '../wire/lists.ts';
import { historySchema } from '../wire/redemption.ts';
import { balanceSchema, transactionSchema, voucherSchema, type WireVoucher } from '../wire/voucher.ts';

export interface VoucherQuery {
  readonly limit?: number;
  readonly page?: number;
  readonly code?: string;
  readonly customer?: string;
  readonly campaign?: string;
}

const many = numberedPage('vouchers', voucherSchema);
const ledger = followingPage(transactionSchema);

/** Vouchers and the balance of gift cards. Where a path wants a code, GET alone also takes the opaque `v_…` id. */
export function voucherCalls(call: Caller) {
  return {
    read: (codeOrId: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: pathOf`/v1/vouchers/${codeOrId}`, signal }, voucherSchema),
    list: (query: VoucherQuery = {}, signal?: AbortSignal) =>
      call({ method: 'GET', path: '/v1/vouchers', query: { ...query }, signal }, many),
    /** With a code of its own, as printed on a card; without one the vendor makes it up. */
    async create(body: VoucherCreate, code?: string, signal?: AbortSignal): Promise<Result<WireVoucher>> {
      const checked = check(body, voucherCreate);
      if (!checked.ok) return checked;
      const where = code === undefined ? '/v1/vouchers' : pathOf`/v1/vouchers/${code}`;
      return call({ method: 'POST', path: where, body: checked.value, signal }, voucherSchema);
    },
    /** The vendor ignores what it does not let you change, a balance above all, without a word. */
    update: (code: string, body: VoucherChange, signal?: AbortSignal) =>
      call({ method: 'PUT', path: pathOf`/v1/vouchers/${code}`, body, signal }, voucherSchema),
    remove: (code: string, force = false) =>
      call({ method: 'DELETE', path: pathOf`/v1/vouchers/${code}`, query: { force } }, nothing),
    enable: (code: string, signal?: AbortSignal) =>
      call({ method: 'POST', path: pathOf`/v1/vouchers/${code}/enable`, signal }, voucherSchema),
    disable: (code: string, signal?: AbortSignal) =>
      call({ method: 'POST', path: pathOf`/v1/vouchers/${code}/disable`, signal }, voucherSchema),
    /** A difference in the vendor's units; negative takes off. `source_id` is a label, not a protection. */
    adjust: (code: string, body: { amount: number; source_id: string; reason: string }, signal?: AbortSignal) =>
      call({ method: 'POST', path: pathOf`/v1/vouchers/${code}/balance`, body, signal }, balanceSchema),
    /** Newest first. */
    transactions: (code: string, after?: string, signal?: AbortSignal) =>
      call(
        {
          method: 'GET',
          path: pathOf`/v1/vouchers/${code}/transactions`,
          query: { limit: 100, order: '-id', starting_after_id: after },
          signal,
        },
        ledger,
      ),
    history: (code: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: pathOf`/v1/vouchers/${code}/redemption`, signal }, historySchema),
    releaseSession: (code: string, key: string, signal?: AbortSignal) =>
      call({ method: 'DELETE', path: pathOf`/v1/vouchers/${code}/sessions/${key}`, signal }, nothing),
  };
}
