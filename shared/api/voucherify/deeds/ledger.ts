import type { Problem } from '../../../domain/problem.ts';
import { done, refused, type Result } from '../../../result.ts';
import type { Asking } from '../../provider.ts';
import type { WireTransaction } from '../wire/voucher.ts';
import type { Desk } from './deed.ts';

const hour = 3_600_000;
const mostPages = 5;

/**
 * The lines of a card's ledger back to a moment, newest first. The moment only says when to stop turning pages: a till
 * whose clock runs far ahead must still see the line that it wrote a minute ago. `whole` is false when there were
 * more than a reader can be asked to fetch.
 */
export async function linesSince(
  desk: Desk,
  code: string,
  since: string,
  asking: Asking,
): Promise<Result<{ readonly lines: readonly WireTransaction[]; readonly whole: boolean }>> {
  const from = Date.parse(since) - hour;
  const lines: WireTransaction[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await desk.client.vouchers.transactions(code, after, asking.signal);
    if (!answer.ok) return answer;
    const { data, has_more: more, more_starting_after: next } = answer.value;
    lines.push(...data);
    if (!more || data.some((line) => Date.parse(line.created_at) < from)) return done({ lines, whole: true });
    after = next ?? data.at(-1)?.id;
    if (after === undefined) return refused<Problem>({ code: 'bad-answer', field: 'more_starting_after' });
  }
  return done({ lines, whole: false });
}
