import { randomUUID } from 'node:crypto';
import { nodeFetch } from '#electron/terminal/node-fetch.ts';
import { serveVendors, type Vendors } from '#electron/vendors/serve.ts';
import { createLoyaltyDog, type LoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import type { LoyaltyDogSettings } from '#shared/api/loyaltydog/settings.ts';
import type { Action, Operation } from '#shared/domain/action.ts';
import type { Card, CardRef } from '#shared/domain/card.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { money, type Money } from '#shared/money/money.ts';
import type { Result } from '#shared/result.ts';
import { createTrainingClock } from '#shared/training/clock.ts';

export const NOW = '2026-03-19T14:02:00.000Z';

export interface Stand {
  readonly vendor: Vendors['loyaltydog'];
  readonly shop: LoyaltyDog;
  /** Every request that reached for the vendor, as "METHOD /path". */
  readonly asked: string[];
  readonly bodies: string[];
  /** Another till of the same shop, set up differently. */
  till(settings?: Partial<LoyaltyDogSettings>): LoyaltyDog;
  close(): Promise<void>;
}

/** The miniature on a real port, with a clock that stands still until it is moved. */
export async function openStand(): Promise<Stand> {
  const clock = createTrainingClock();
  clock.stop(Date.parse(NOW));
  const vendors = await serveVendors({ port: 0, clock });
  const vendor = vendors.loyaltydog;
  const asked: string[] = [];
  const bodies: string[] = [];
  const till = (settings: Partial<LoyaltyDogSettings> = {}) =>
    createLoyaltyDog(
      {
        url: vendor.url,
        token: vendor.tokens.appKey,
        program: vendor.shop.programId,
        loyaltyProgram: vendor.shop.loyaltyProgramId,
        currency: 'EUR',
        timeout: 5_000,
        ...settings,
      },
      {
        now: vendor.clock.now,
        fetch: async (address, sending) => {
          asked.push(`${sending.method} ${new URL(address).pathname.replace('/loyaltydog', '')}`);
          bodies.push(await new Response(sending.body).text());
          return nodeFetch(address, sending);
        },
      },
    );
  return { vendor, shop: till(), asked, bodies, till, close: () => vendors.close() };
}

export const eur = (minor: number): Money => money(minor, 'EUR');

export function action(card: CardRef, operation: Operation, at = NOW): Action {
  return { id: randomUUID(), card, operation, till: 'Till 2', cashier: 'Amira K.', at };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function problem(result: Result<unknown>): Problem {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.problem;
}

/** The play card that teaches this lesson, as the till finds it. */
export async function play(stand: Stand, lesson: string): Promise<Card> {
  const number = stand.vendor.playCards.find((it) => it.lesson === lesson)?.number;
  if (number === undefined) throw new Error(`no play card for ${lesson}`);
  return value(await stand.shop.find({ by: 'number', number }));
}

export function codeOf(stand: Stand, card: Card): string {
  return stand.vendor.snapshot().cards.find((it) => it.id === card.ref.id)?.securityCode ?? '';
}
