import { Hono, type Context } from 'hono';
import { createCustomerBody, pointsBody, updateCustomerBody } from '../../api/loyaltydog/bodies/loyalty.ts';
import type { Customer } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { bodyOf, once, paged } from './request.ts';
import { showCustomer } from './show.ts';
import type { Store } from './store.ts';

/** Members of the loyalty program: who they are, their points, what they can claim. */
export function customerRoutes(store: Store): Hono {
  const app = new Hono();
  const { state } = store;

  const present = () => state.customers.filter((it) => it.deletedAt === null);
  function customerBy(c: Context): Customer {
    const found = present().find((it) => it.id === c.req.param('customerId'));
    if (found === undefined) throw notFound('Customer');
    return found;
  }
  function note(customer: Customer, type: string, points: number | null, offerId: string | null = null): void {
    state.activities.push({
      id: store.newId(),
      customerId: customer.id,
      type,
      points,
      offerId,
      createdAt: store.instant(),
    });
  }

  app.get('/', (c) => {
    const { phone, email, pid, q } = c.req.query();
    const has = (part: string | undefined, ...texts: (string | null | undefined)[]) =>
      part === undefined || texts.some((it) => it?.toLowerCase().includes(part.toLowerCase()));
    const found = present().filter(
      (it) =>
        has(phone, it.phone) &&
        has(email, it.email) &&
        (pid === undefined || it.id === pid) &&
        has(q, it.id, it.firstName, it.lastName, it.email, it.phone, it.card?.serialNumber),
    );
    const items = paged(c, found).map(showCustomer);
    return c.json(c.req.query('includeTotal') === 'true' ? { customers: items, total: found.length } : items);
  });

  app.post('/', async (c) => {
    const body = await bodyOf(c, createCustomerBody);
    const customer: Customer = {
      id: store.newId(),
      firstName: body.firstName ?? null,
      lastName: body.lastName ?? null,
      email: body.email ?? null,
      phone: body.phone ?? null,
      points: body.points ?? 0,
      reservedPoints: 0,
      currentOfferId: null,
      currentMessage: null,
      customFields: body.customFields ?? {},
      card: null,
      createdAt: store.instant(),
      deletedAt: null,
    };
    return onceForKeys(c, 'create-customer', body, () => {
      state.customers.push(customer);
      return showCustomer(customer);
    });
  });

  app.get('/:customerId', (c) => c.json(showCustomer(customerBy(c))));

  app.put('/:customerId', async (c) => {
    // Left out, points count as 0, as the vendor's schema has it.
    const body = await bodyOf(c, updateCustomerBody.extend({ points: updateCustomerBody.shape.points.default(0) }));
    const customer = customerBy(c);
    Object.assign(customer, Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)));
    return c.json(showCustomer(customer));
  });

  app.delete('/:customerId', (c) => {
    customerBy(c).deletedAt = store.instant();
    return c.body(null, 200);
  });

  app.get('/:customerId/points/reserved', (c) => {
    const { points, reservedPoints } = customerBy(c);
    return c.json({ reservedPoints, availablePoints: points - reservedPoints });
  });

  app.post('/:customerId/points/add', async (c) => {
    const body = await bodyOf(c, pointsBody);
    const customer = customerBy(c);
    return onceForKeys(c, `points ${customer.id}`, body, () => {
      customer.points += body.points;
      note(customer, 'points.changed', body.points);
      return showCustomer(customer);
    });
  });

  app.get('/:customerId/offers', (c) => {
    const { points } = customerBy(c);
    return c.json(state.offers.filter((it) => it.pointsCost <= points));
  });

  app.post('/:customerId/offers/current/redeem', (c) => {
    const customer = customerBy(c);
    if (customer.currentOfferId === null) throw new Refusal(422, 'Customer has no claimed offer');
    note(customer, 'offer.redeemed', null, customer.currentOfferId);
    customer.currentOfferId = null;
    return c.json(showCustomer(customer), 202);
  });

  app.post('/:customerId/offers/:offerId/claim', (c) => {
    const customer = customerBy(c);
    const offer = state.offers.find((it) => it.id === c.req.param('offerId'));
    if (offer === undefined) throw notFound('Offer');
    if (customer.currentOfferId !== null) throw new Refusal(422, 'Customer already has a claimed offer');
    if (customer.points < offer.pointsCost) throw new Refusal(422, 'Customer does not have enough points');
    customer.points -= offer.pointsCost;
    customer.currentOfferId = offer.id;
    note(customer, 'offer.received', -offer.pointsCost, offer.id);
    return c.json(showCustomer(customer));
  });

  app.get('/:customerId/activities', (c) => {
    const { id } = customerBy(c);
    return c.json(paged(c, state.activities.filter((it) => it.customerId === id).toReversed()));
  });

  /** Loyalty writes want the key from `ld_*` keys alone, and answer a missing one with 400 and a reused one with 409. */
  function onceForKeys(c: Context, scope: string, body: unknown, work: () => unknown): Response {
    if (c.get('shape') === 'code' && c.req.header('idempotency-key') === undefined) {
      throw new Refusal(400, 'Idempotency-Key header is required');
    }
    try {
      return once(c, store, { scope: `${store.shop.loyaltyProgramId} ${scope}`, required: false, body }, work);
    } catch (error) {
      if (error instanceof Refusal && error.message.includes('different payload'))
        throw new Refusal(409, error.message);
      throw error;
    }
  }
  return app;
}
