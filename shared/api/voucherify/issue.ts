import { sampleCode, type CodePattern } from '../../loyalty/code-samples.ts';
import { moneyFromDecimal } from '../../money/decimal.ts';
import { isPositive } from '../../money/money.ts';
import { done, refused, type Result } from '../../result.ts';
import { check } from '../http.ts';
import type { CardOrder, Issuer, Issuing } from '../issuing.ts';
import type { Amounts } from './amounts.ts';
import { orderVoucher, orderVouchers } from './bodies/issue.ts';
import type { VoucherCreate } from './bodies/voucher.ts';
import type { VoucherifyClient } from './client.ts';
import type { WireVoucher } from './wire/voucher.ts';
import type { z } from 'zod';

interface IssuerParts {
  readonly client: VoucherifyClient;
  readonly amounts: Amounts;
  readonly plan: { readonly calls: number; readonly per: 'minute' | 'hour' };
}

type Ordered = z.output<typeof orderVoucher> & { readonly count?: number };

/** Nobody mistakes them for one another when a code is read out or typed. */
const usualCode: CodePattern = { length: 12, charset: '23456789ABCDEFGHJKLMNPQRSTUVWXYZ' };

/**
 * The till draws the codes and keeps them before it asks: a code can be made only once, so the code is the key that this
 * vendor has none of. Each card is a request of its own, made asleep.
 */
export function issuerOf({ client, amounts, plan }: IssuerParts): Issuer {
  function read(order: CardOrder): Result<Ordered> {
    return order.many
      ? check(order.body as z.input<typeof orderVouchers>, orderVouchers)
      : check(order.body as z.input<typeof orderVoucher>, orderVoucher);
  }

  function valueOf({ amount }: Ordered) {
    const value = moneyFromDecimal(amount, amounts.currency);
    if (value === undefined || !isPositive(value)) {
      return refused({ code: 'bad-request', field: 'amount', why: `an amount of ${amounts.currency}` } as const);
    }
    const units = amounts.write(value, 'amount');
    return units.ok ? done({ value, units: units.value }) : units;
  }

  function bodyOf(ordered: Ordered, units: number): VoucherCreate {
    const { effect, start_date, expiration_date, validity_day_of_week, category, additional_info, metadata, uses } =
      ordered;
    return {
      type: 'GIFT_VOUCHER',
      gift: { amount: units, balance: units, ...(effect != null && { effect }) },
      active: false,
      ...(start_date != null && { start_date }),
      ...(expiration_date != null && { expiration_date }),
      ...(validity_day_of_week != null && validity_day_of_week.length > 0 && { validity_day_of_week }),
      ...(category != null && { category }),
      ...(additional_info != null && { additional_info }),
      ...(metadata != null && { metadata }),
      ...(uses != null && { redemption: { quantity: uses } }),
    };
  }

  const issued = ({ id, code }: WireVoucher): Issuing => ({
    is: 'issued',
    cards: [{ card: { vendor: 'voucherify', id, program: null }, number: code }],
    missing: 0,
  });

  function draw({ body }: CardOrder): string {
    const config = read({ id: '', many: body['count'] !== undefined, body });
    const pattern = config.ok && config.value.code_config != null ? config.value.code_config : {};
    const charset = pattern.charset || usualCode.charset;
    const length = pattern.length ?? usualCode.length;
    return sampleCode({ ...pattern, charset, length }, surelyRandom);
  }

  return {
    everyMs: Math.ceil(((plan.per === 'hour' ? 3_600_000 : 60_000) / plan.calls) * 2),

    plan(order) {
      const ordered = read(order);
      if (!ordered.ok) return ordered;
      const value = valueOf(ordered.value);
      if (!value.ok) return value;
      const count = ordered.value.count ?? 1;
      const codes = new Set<string>();
      while (codes.size < count) codes.add(draw(order));
      return done({ value: value.value.value, count, to: null, physical: null, codes: [...codes] });
    },
    draw,
    // The code itself: there is no second card of it, ever.
    remembersFor: () => Number.POSITIVE_INFINITY,
    alike: () => Promise.resolve(done([])),

    async send(order, { code, again }, asking) {
      const ordered = read(order);
      if (!ordered.ok) return ordered;
      const value = valueOf(ordered.value);
      if (!value.ok) return value;
      if (code === null) return refused({ code: 'bad-request', field: 'code', why: 'it was drawn and is lost' });
      const made = await client.vouchers.create(bodyOf(ordered.value, value.value.units), code, asking?.signal);
      if (made.ok) return done(issued(made.value));
      const taken = made.problem.code === 'bad-request' && made.problem.field === 'code';
      if (!taken) return made;
      // Asked for the first time, somebody else has it. After a lost answer it can only be ours.
      if (!again) return done({ is: 'taken' });
      const voucher = await client.vouchers.read(code, asking?.signal);
      if (!voucher.ok) return voucher;
      return done(voucher.value.gift?.amount === value.value.units ? issued(voucher.value) : { is: 'taken' });
    },

    ask: () => Promise.resolve(done({ is: 'cant-tell', why: 'this vendor takes nothing away to work on' })),

    async look(_order, { code }, asking) {
      if (code === null) return done({ is: 'cant-tell', why: 'the code that was drawn is lost' });
      const voucher = await client.vouchers.read(code, asking?.signal);
      if (voucher.ok) return done(issued(voucher.value));
      return voucher.problem.code === 'not-found' ? done({ is: 'none' }) : voucher;
    },
  };
}

/** From 0 up to, and never, 1; nobody can foresee the next. */
function surelyRandom(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}
