import type { Vendors } from '#electron/vendors/serve.ts';

/** One movement as the vendor itself has it, in the order of its books. */
export interface Booked {
  readonly actionId: string;
  readonly card: string;
  readonly amount: number;
}

export interface Books {
  /** Every movement since the proof began that carries an id of ours. */
  booked(): Promise<readonly Booked[]>;
  balance(number: string): Promise<number>;
}

/** The play cards have a past of their own, under ids of another kind. */
const OURS = /^[0-9a-f]{8}-/;

/** LoyaltyDog's books, read from the miniature itself and not through the client that is on trial. */
export function loyaltyDogBooks({ loyaltydog }: Vendors): Books {
  return {
    booked() {
      const { cards, transactions } = loyaltydog.snapshot();
      const numbers = new Map([...cards].map((card) => [card.id, card.cardNumber]));
      const ours = transactions.flatMap(({ posTransactionId, referenceId, cardId, amount }) => {
        const actionId = posTransactionId ?? referenceId;
        return actionId === null || !OURS.test(actionId) ? [] : [{ actionId, card: numbers.get(cardId) ?? '', amount }];
      });
      return Promise.resolve(ours);
    },
    balance(number) {
      const card = [...loyaltydog.snapshot().cards].find((it) => it.cardNumber === number);
      return Promise.resolve(card?.balance ?? 0);
    },
  };
}

/** Voucherify's, by its own API, past the fault panel's rules. */
export function voucherifyBooks({ voucherify }: Vendors, codes: readonly string[]): Books {
  const get = async (path: string) => {
    const answer = await fetch(voucherify.url + path, {
      headers: { 'X-App-Id': voucherify.keys.appId, 'X-App-Token': voucherify.keys.appToken },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    async booked() {
      const ours: Booked[] = [];
      for (const code of codes) {
        let after = '';
        for (;;) {
          const page = await get(`/v1/vouchers/${encodeURIComponent(code)}/transactions?limit=100${after}`);
          for (const line of page.data) {
            const actionId = String(line.source_id ?? line.details?.order?.source_id);
            if (OURS.test(actionId)) ours.push({ actionId, card: code, amount: line.details?.balance?.amount ?? 0 });
          }
          if (!page.has_more) break;
          after = `&starting_after_id=${page.more_starting_after ?? page.data.at(-1).id}`;
        }
      }
      return ours;
    },
    balance: async (code) => (await get(`/v1/vouchers/${encodeURIComponent(code)}`)).gift.balance,
  };
}
