import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { serve, type ServerType } from '@hono/node-server';
import { createTrainingClock, type TrainingClock } from '#shared/training/clock.ts';
import { BrokenConnection } from '#shared/training/faults.ts';
import { createLoyaltyDogMiniature, type LoyaltyDogMiniature } from '#shared/training/loyaltydog/miniature.ts';
import { createVoucherifyMiniature, type VoucherifyMiniature } from '#shared/training/voucherify/miniature.ts';
import type { BoxSize } from '#shared/training/loyaltydog/seed-box.ts';
import type { AddressInfo } from 'node:net';
import { controlRoutes } from './control.ts';

export interface Vendors {
  readonly port: number;
  readonly loyaltydog: LoyaltyDogMiniature & { readonly url: string };
  readonly voucherify: VoucherifyMiniature & { readonly url: string };
  close(): Promise<void>;
}

export interface VendorsOptions {
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly currency?: string;
  /** The time the play cards are dated by. */
  readonly clock?: TrainingClock;
  readonly box?: BoxSize;
}

/** Both vendors in miniature on one port of this machine, each under its name, with one clock. */
export async function serveVendors({ port, currency = 'EUR', ...given }: VendorsOptions): Promise<Vendors> {
  const clock = given.clock ?? createTrainingClock();
  const { box } = given;
  const loyaltydog = createLoyaltyDogMiniature({ clock, currency, ...(box === undefined ? {} : { box }) });
  const voucherify = createVoucherifyMiniature({ clock });
  const control = controlRoutes({ clock, loyaltydog, voucherify });

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, vendor = ''] = url.pathname.split('/');
    if (vendor === 'control') return control.fetch(request);
    if (vendor !== 'loyaltydog' && vendor !== 'voucherify') return new Response('not found', { status: 404 });
    url.pathname = url.pathname.slice(vendor.length + 1);
    return { loyaltydog, voucherify }[vendor].fetch(new Request(url, request));
  }

  const server = await listening(port, async (request, incoming) => {
    try {
      return await route(request);
    } catch (error) {
      if (!(error instanceof BrokenConnection) && !request.signal.aborted) throw error;
      // A broken connection is one without an answer: the socket is reset, as a failing network would.
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    loyaltydog: { ...loyaltydog, url: `http://127.0.0.1:${taken}/loyaltydog` },
    voucherify: { ...voucherify, url: `http://127.0.0.1:${taken}/voucherify` },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

interface Incoming {
  readonly socket: { resetAndDestroy(): void };
}
type Handler = (request: Request, incoming: Incoming) => Promise<Response>;

function listening(port: number, handler: Handler): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        hostname: '127.0.0.1',
        port,
        fetch: (request, { incoming }: { readonly incoming: Incoming }) => handler(request, incoming),
      },
      () => resolve(server),
    );
    server.once('error', reject);
  });
}
