import { Hono } from 'hono';
import { loginBody, mfaBody, passStatusBody } from '../../api/loyaltydog/bodies/account.ts';
import { appKey, type Credentials } from './access.ts';
import { Refusal } from './refusal.ts';
import { bodyOf, checked } from './request.ts';
import { DAY, type Store } from './store.ts';

/** Who may sign in by password in training, and what the second factor is. */
export const trainee = { email: 'manager@oak-and-linen.example', password: 'training', mfaCode: '246810' } as const;
export const withSecondFactor = 'owner@oak-and-linen.example';

/** The account behind the token, signing in, programs, and the status of wallet passes. */
export function accountRoutes(store: Store, credentials: Credentials): Hono {
  const app = new Hono();
  const { shop } = store;
  const pending = new Set<string>();

  const granted = () => {
    const accessToken = appKey(`${shop.merchantId}.${store.newId()}`, store.now() + DAY);
    credentials.set(accessToken, { kind: 'jwt', scopes: null, until: store.now() + DAY });
    return { accessToken, tokenType: 'bearer', mfaPending: false, pendingToken: null };
  };

  app.get('/token', (c) =>
    c.json({
      id: shop.merchantId,
      email: trainee.email,
      name: shop.name,
      emailVerified: true,
      active: true,
      admin: false,
      image: null,
      location: null,
      website: null,
    }),
  );
  app.post('/token', async (c) => {
    const form: Record<string, unknown> = await c.req.parseBody();
    const body = checked(loginBody, form, 'body');
    const known = body.username === trainee.email || body.username === withSecondFactor;
    if (!known || body.password !== trainee.password) throw new Refusal(401, 'Incorrect username or password');
    if (body.username === trainee.email) return c.json(granted());
    const pendingToken = store.newId();
    pending.add(pendingToken);
    return c.json({ accessToken: null, tokenType: 'bearer', mfaPending: true, pendingToken });
  });
  app.post('/token/mfa-verify', async (c) => {
    const body = await bodyOf(c, mfaBody);
    if (!pending.has(body.pendingToken) || body.code !== trainee.mfaCode) throw new Refusal(401, 'Invalid MFA code');
    pending.delete(body.pendingToken);
    return c.json(granted());
  });

  app.get('/loyalty/programs', (c) =>
    c.json([
      { id: shop.programId, name: `${shop.name} gift card`, shareUrl: `https://play.example/${shop.programId}` },
      {
        id: shop.loyaltyProgramId,
        name: `${shop.name} club`,
        shareUrl: `https://play.example/${shop.loyaltyProgramId}`,
      },
    ]),
  );
  app.get('/loyalty/programs/:programId', (c) => {
    const id = c.req.param('programId');
    const gift = id === shop.programId;
    if (!gift && id !== shop.loyaltyProgramId) throw new Refusal(404, 'Program not found');
    const name = `${shop.name} ${gift ? 'gift card' : 'club'}`;
    return c.json({ id, name, type: gift ? 'GIFT_CARD' : 'LOYALTY', company: shop.name, language: 'en' });
  });

  app.get('/passes/:type/:serial/status', (c) => {
    const { type, serial } = c.req.param();
    return c.json({ status: statusOf(type, serial) });
  });
  app.put('/passes/:type/:serial/status', async (c) => {
    const { type, serial } = c.req.param();
    const { status } = await bodyOf(c, passStatusBody);
    statusOf(type, serial);
    store.state.passStatuses[`${type}/${serial}`] = status;
    return c.json({ status });
  });

  function statusOf(type: string, serial: string) {
    const holders = [...store.state.cards, ...store.state.customers];
    const pass = holders.find(({ card }) => card?.passTypeIdentifier === type && card.serialNumber === serial);
    if (pass === undefined) throw new Refusal(404, 'Pass not found');
    return store.state.passStatuses[`${type}/${serial}`] ?? 'valid';
  }
  return app;
}
