import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  unsureVoucherSchema,
  voucherEntrySchema,
  type UnsureVoucher,
  type VoucherEntry,
} from '#shared/contract/vouchers.ts';
import { z } from 'zod';
import { writeSafely } from './safe-file.ts';

const keptSchema = z.object({
  vouchers: z.array(voucherEntrySchema).default([]),
  unsure: z.array(unsureVoucherSchema).default([]),
});
type Kept = z.output<typeof keptSchema>;

export interface VoucherList {
  readonly vouchers: readonly VoucherEntry[];
  readonly unsure: readonly UnsureVoucher[];
  /** It was seen at the vendor; who made it stays who made it. */
  seen(voucher: Omit<VoucherEntry, 'madeBy'> & { readonly madeBy?: string }): void;
  forget(id: string): void;
  /** It was told to the vendor and no answer came. */
  doubt(voucher: UnsureVoucher): void;
  /** Its outcome is known. */
  settle(key: string): void;
}

/** Which vouchers there are, as far as this till knows: the vendor lists none. */
export function openVoucherList(directory: string): VoucherList {
  const path = join(directory, 'vouchers.json');
  let kept = read(path);
  const keep = (next: Kept): void => {
    // A list that can't be written now is still right in memory, and is written with the next change.
    if (JSON.stringify(next) === JSON.stringify(kept)) return;
    kept = next;
    writeSafely(path, JSON.stringify(next, null, 2));
  };
  return {
    get vouchers() {
      return kept.vouchers;
    },
    get unsure() {
      return kept.unsure;
    },
    seen(voucher) {
      const known = kept.vouchers.find(({ id }) => id === voucher.id);
      const entry: VoucherEntry = { ...voucher, madeBy: voucher.madeBy ?? known?.madeBy ?? null };
      keep({ ...kept, vouchers: [entry, ...kept.vouchers.filter(({ id }) => id !== voucher.id)] });
    },
    forget: (gone) => keep({ ...kept, vouchers: kept.vouchers.filter(({ id }) => id !== gone) }),
    doubt: (voucher) => keep({ ...kept, unsure: [voucher, ...kept.unsure.filter(({ key }) => key !== voucher.key)] }),
    settle: (settled) => keep({ ...kept, unsure: kept.unsure.filter(({ key }) => key !== settled) }),
  };
}

function read(path: string): Kept {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // None yet, or not readable: the vouchers themselves are at the vendor, and are added again by their ids.
  }
  return { vouchers: [], unsure: [] };
}
