import type { Problem } from '../../../domain/problem.ts';
import { refused } from '../../../result.ts';
import { absent, cantTell, inTime, loyaltyPlace, settled, type Deed } from './deed.ts';
import { rejected } from './points.ts';

/**
 * A reward for points. A purchase carries nothing of ours, so when its answer is lost, reading can show that none was
 * made, but never that one which is there is this one.
 */
export const claimOffer: Deed<'claim-offer'> = {
  async do(desk, action, what, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    const answer = await desk.client.rewardPurchases.purchase(place.value, what.offerId, 'TRANSACTION', asking.signal);
    if (!answer.ok) return answer;
    let { status, details } = answer.value.transaction;
    const { id, created_at: at } = answer.value.transaction;
    for (let round = 0; status === 'PENDING' || status === 'PROCESSING'; round += 1) {
      if (!(await desk.mayLookAgain(round, asking.signal))) return refused<Problem>({ code: 'timed-out' });
      // BETA answers with the card's transaction, which is found in the card's own list.
      const where = { where: { id: { $is: id ?? '' } } };
      const list = id?.startsWith('lctx_')
        ? await desk.client.points.transactions(place.value, where, asking.signal)
        : await desk.client.rewardPurchases.list(place.value, where, asking.signal);
      if (!list.ok) return refused<Problem>({ code: 'timed-out' });
      const now = list.value.data.find((it) => it.id === id);
      if (now) ({ status, details } = now);
    }
    if (status !== 'APPROVED') return rejected(details?.rejection?.reason);
    return { ok: true, value: settled({ movementId: id ?? null, at: inTime(at) }) };
  },

  async trace(desk, action, what, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    const where = { reward_id: { $is: what.offerId } };
    const list = await desk.client.rewardPurchases.list(place.value, { limit: 100, where }, asking.signal);
    if (!list.ok) return list;
    const since = Date.parse(action.at);
    const later = list.value.data.some((it) => it.status !== 'REJECTED' && Date.parse(it.created_at ?? '') >= since);
    return later
      ? cantTell('the member got this reward since; whether by this action can not be seen')
      : absent(desk, action);
  },
};
