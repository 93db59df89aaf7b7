import { serve } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import { nodeFetch } from '#electron/terminal/node-fetch.ts';
import { createVoucherify, type Voucherify, type VoucherifyMeans } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema, type VoucherifySettings } from '#shared/api/voucherify/settings.ts';
import type { Action, Operation } from '#shared/domain/action.ts';
import type { Card, CardRef } from '#shared/domain/card.ts';
import { money, type Money } from '#shared/money/money.ts';
import type { Result } from '#shared/result.ts';
import { createTrainingClock } from '#shared/training/clock.ts';
import { createVoucherifyMiniature, type VoucherifyMiniatureOptions } from '#shared/training/voucherify/miniature.ts';
import type { z } from 'zod';

export interface Stand extends AsyncDisposable {
  readonly url: string;
  readonly vendor: ReturnType<typeof createVoucherifyMiniature>;
  /** Another client of the same vendor, set up differently. */
  client(settings?: Partial<z.input<typeof voucherifySettingsSchema>>, means?: VoucherifyMeans): Voucherify;
  /** The vendor's own door, for asking it things past the client. */
  raw(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
}

interface StandOptions extends VoucherifyMiniatureOptions {
  /** Told of every call that reaches the vendor. */
  readonly seen?: (method: string, path: string) => void;
}

/** The miniature on a real port, with a clock that stands still until it is moved. */
export async function openStand(options: StandOptions = {}): Promise<Stand> {
  const clock = options.clock ?? createTrainingClock();
  clock.stop(Date.parse('2026-11-20T10:00:00Z'));
  const vendor = createVoucherifyMiniature({ clock, ...options });
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: (request, env: { incoming: { socket: { destroy(): void } } }) => {
      options.seen?.(request.method, new URL(request.url).pathname);
      return vendor.fetch(request).catch((error: unknown) => {
        // A broken connection is one without an answer, not a 500.
        env.incoming.socket.destroy();
        throw error;
      });
    },
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const keys = { 'x-app-id': vendor.keys.appId, 'x-app-token': vendor.keys.appToken };
  return {
    url,
    vendor,
    client(settings = {}, means = {}) {
      const all: VoucherifySettings = voucherifySettingsSchema.parse({
        access: { by: 'server-keys', appId: vendor.keys.appId, appToken: vendor.keys.appToken },
        url,
        currency: 'EUR',
        plan: { calls: 2000, per: 'minute' },
        program: vendor.program,
        settleMs: 0,
        timeoutMs: 20_000,
        ...settings,
      });
      // Waiting for asynchronous work is moving the vendor's clock.
      return createVoucherify(all, { now: clock.now, wait: async (ms) => clock.move(ms), fetch: nodeFetch, ...means });
    },
    async raw(method, path, body, headers = {}) {
      const answer = await fetch(url + path, {
        method,
        headers: { ...keys, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text), headers: answer.headers };
    },
    async [Symbol.asyncDispose]() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const eur = (minor: number): Money => money(minor, 'EUR');

export function action(ref: CardRef, operation: Operation): Action {
  return { id: randomUUID(), card: ref, operation, till: 'till-1', cashier: 'ann', at: '2026-11-20T10:00:00Z' };
}

/** What went well, or a failing test that says what did not. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function problem(result: Result<unknown>) {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.problem;
}

export async function card(shop: Voucherify, number: string): Promise<Card> {
  return value(await shop.find({ by: 'number', number }));
}
