import { voucherBody } from '#shared/api/loyaltydog/bodies/vouchers.ts';
import type { LiveDesign } from '#shared/contract/designs.ts';
import { revisionOf } from './same-meaning.ts';

/** Members that are numbers and no money: the exact parser left their decimals as text. */
const FIGURES = new Set(['expiresIn', 'issueBeforeBirthday']);

interface ReadVoucher {
  readonly id: string;
  readonly status?: string | null | undefined;
  readonly [name: string]: unknown;
}

/** What can be changed of a voucher, out of all that its reading says. */
export function liveVoucher(read: ReadVoucher): LiveDesign {
  const entries = Object.keys(voucherBody.shape)
    .filter((name) => read[name] !== undefined)
    .map((name) => [name, FIGURES.has(name) && typeof read[name] === 'string' ? Number(read[name]) : read[name]]);
  const body: Record<string, unknown> = Object.fromEntries(entries);
  return { id: read.id, status: read.status ?? null, body, revision: revisionOf(body) };
}
