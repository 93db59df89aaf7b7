import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import { regions, type Door, type Found } from '#shared/contract/setup.ts';
import type { Currency } from '#shared/money/currency.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { nodeFetch } from './node-fetch.ts';

/** Somebody stands there and waits. */
const PATIENCE_MS = 8_000;
/** Of a program nothing is asked here; the client wants one to be made. */
const noProgram = '0'.repeat(24);

type DoorOf<Vendor extends Door['vendor']> = Extract<Door, { vendor: Vendor }> & { readonly token: string };

/** Tries a key at a vendor by reading alone, and tells what is there. */
export function knock(door: Door & { readonly token: string }, currency: Currency): Promise<Result<Found>> {
  return door.vendor === 'loyaltydog' ? knockAtLoyaltyDog(door, currency) : knockAtVoucherify(door, currency);
}

async function knockAtLoyaltyDog({ url, token }: DoorOf<'loyaltydog'>, currency: Currency): Promise<Result<Found>> {
  const { client, keyEnds } = createLoyaltyDog(
    { ...(url === null ? {} : { url }), token, program: noProgram, currency, timeout: PATIENCE_MS },
    { fetch: nodeFetch },
  );
  const who = await client.account.whoAmI();
  if (!who.ok) return who;
  const listed = await client.account.programs();
  if (!listed.ok) return listed;
  // The list does not say what a program is for; each one's own page does.
  const programs = await Promise.all(
    listed.value.map(async ({ id, name, type }) => {
      const told = type ?? (await client.account.program(id).then((it) => (it.ok ? it.value.type : null)));
      const kind = kindOf(told ?? '');
      const report = kind === 'gift-cards' ? await client.cards.businessReport(undefined, id) : undefined;
      return { id, name, kind, cards: report?.ok ? report.value.totalCards : null };
    }),
  );
  const counted = programs.flatMap(({ cards }) => cards ?? []);
  return done({
    account: { id: who.value.id, name: who.value.name ?? who.value.email },
    validUntil: keyEnds?.toISOString() ?? null,
    region: null,
    dialect: null,
    cards: counted.length === 0 ? null : counted.reduce((sum, cards) => sum + cards, 0),
    programs,
  });
}

function kindOf(type: string): Found['programs'][number]['kind'] {
  if (/gift/i.test(type)) return 'gift-cards';
  return /loyal|point|member/i.test(type) ? 'loyalty' : 'unknown';
}

async function knockAtVoucherify(door: DoorOf<'voucherify'>, currency: Currency): Promise<Result<Found>> {
  if (door.url !== null) return knockAtRegion(door, null, currency);
  // A project lives in one region, and the others do not know its key.
  let last: Result<Found> = refused({ code: 'credential-refused' });
  for (const region of regions) {
    last = await knockAtRegion(door, region, currency);
    if (last.ok || last.problem.code !== 'credential-refused') return last;
  }
  return last;
}

async function knockAtRegion(
  { url, appId, token }: DoorOf<'voucherify'>,
  region: Found['region'],
  currency: Currency,
): Promise<Result<Found>> {
  const provider = createVoucherify(
    voucherifySettingsSchema.parse({
      access: { by: 'server-keys', appId, appToken: token },
      url,
      region: region ?? undefined,
      currency,
      timeoutMs: PATIENCE_MS,
    }),
    { fetch: nodeFetch },
  );
  const there = await provider.probe();
  if (!there.ok) return there;
  // A project without loyalty is a good project: only its vouchers are used then.
  const dialect = await provider.client.dialect();
  const programs = await provider.client.programs.list({ limit: 100 });
  const vouchers = await provider.client.vouchers.list({ limit: 1 });
  return done({
    account: { id: appId, name: null },
    validUntil: null,
    region,
    dialect: dialect.ok ? dialect.value : null,
    cards: vouchers.ok ? (vouchers.value.total ?? null) : null,
    programs: programs.ok
      ? programs.value.data.map(({ id, name }) => ({ id, name, kind: 'loyalty' as const, cards: null }))
      : [],
  });
}
