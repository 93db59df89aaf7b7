import type { VoucherList } from '#electron/designs/voucher-list.ts';
import type { Vendors } from '#electron/terminal/vendors.ts';
import type { TemplatePass } from '#shared/api/loyaltydog/bodies/template-pass.ts';
import type { VoucherBody } from '#shared/api/loyaltydog/bodies/vouchers.ts';
import type { LoyaltyDogClient } from '#shared/api/loyaltydog/client.ts';
import type { LiveDesign } from '#shared/contract/designs.ts';
import { done, type Result } from '#shared/result.ts';
import { askLoyaltyDog } from './at-loyaltydog.ts';
import type { Handlers } from './handler.ts';
import { revisionOf } from './same-meaning.ts';
import { asIssues, isDoubt, issuesIn, sendDesign } from './send-design.ts';
import { liveVoucher } from './voucher-body.ts';

export interface VoucherParts {
  readonly vendors: Vendors;
  readonly voucherList: VoucherList;
}

type VoucherCalls = Exclude<Extract<keyof Handlers, `voucher/${string}`>, `voucher/${string}image${string}`>;

export function voucherCalls({ vendors, voucherList }: VoucherParts): Pick<Handlers, VoucherCalls> {
  const ask = <T>(question: (client: LoyaltyDogClient) => Promise<Result<T>>) => askLoyaltyDog(vendors, question);
  const now = () => new Date().toISOString();

  function seen(live: LiveDesign, madeBy?: string): LiveDesign {
    const name = String(live.body['name'] ?? '');
    voucherList.seen({
      id: live.id,
      name,
      status: live.status,
      seenAt: now(),
      ...(madeBy !== undefined && { madeBy }),
    });
    return live;
  }

  async function read(id: string): Promise<Result<LiveDesign>> {
    const found = await ask(({ vouchers }) => vouchers.read(id));
    return found.ok ? done(seen(liveVoucher(found.value))) : found;
  }

  async function readCard(id: string): Promise<Result<LiveDesign>> {
    const found = await ask(({ vouchers }) => vouchers.readDesign(id));
    return found.ok ? done({ id, status: null, body: found.value, revision: revisionOf(found.value) }) : found;
  }

  return {
    'voucher/list': () => done({ vouchers: [...voucherList.vouchers], unsure: [...voucherList.unsure] }),
    'voucher/read': ({ id }) => read(id),
    'voucher/forget': ({ id }) => {
      voucherList.forget(id);
      return done({});
    },

    'voucher/create': async ({ key, body }, { person }) => {
      const issues = issuesIn('voucher', body);
      if (issues.length > 0) return done({ outcome: 'issues', issues });
      // Written down before it is told: a till that stops in between still knows that there is a doubt.
      voucherList.doubt({ key, name: String(body['name']), at: now(), by: person.name });
      // The schema has just held it to its shape.
      const made = await ask(({ vouchers }) => vouchers.create(body as VoucherBody, key));
      if (!made.ok && isDoubt(made.problem)) return done({ outcome: 'unknown', live: null });
      voucherList.settle(key);
      if (!made.ok) return asIssues(made.problem);
      return done({ outcome: 'sent', live: seen(liveVoucher(made.value), person.name) });
    },

    'voucher/update': ({ id, key, body, from }) =>
      sendDesign({
        kind: 'voucher',
        body,
        from,
        read: () => read(id),
        write: () => ask(({ vouchers }) => vouchers.update(id, body as VoucherBody, key)),
      }),

    'voucher/do': async ({ id, key, deed }) => {
      const told = await ask<unknown>(({ vouchers }) =>
        deed === 'publish'
          ? vouchers.publish(id, key)
          : deed === 'cancel'
            ? vouchers.cancel(id, key)
            : vouchers.remove(id, key),
      );
      if (!told.ok && !isDoubt(told.problem)) return told;
      const after = await read(id);
      if (deed === 'delete' && !after.ok && after.problem.code === 'not-found') {
        voucherList.forget(id);
        return done({ live: null });
      }
      // Without an answer, what can be read is the answer: the status says whether it took effect.
      if (!told.ok) return after.ok ? done({ live: after.value }) : told;
      return after.ok ? done({ live: after.value }) : after;
    },

    'voucher/issue': async ({ id, key, email }) => {
      const issued = await ask<unknown>(({ vouchers }) => vouchers.issue(id, email, key));
      return issued.ok ? done({}) : issued;
    },

    'voucher/card': ({ id }) => readCard(id),
    'voucher/send-card': ({ id, key, body, from }) =>
      sendDesign({
        kind: 'voucher-card',
        body,
        from,
        read: () => readCard(id),
        write: () => ask(({ vouchers }) => vouchers.updateDesign(id, body as TemplatePass, key)),
      }),
  };
}
