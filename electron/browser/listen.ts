import { StartRefused } from '#electron/terminal/refusal.ts';
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Loopback and nothing else: a till is not on offer to the shop's network. */
export function listen(fetch: Hono['fetch'], port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) => {
      resolve({ port: address.port, close: () => close(server) });
    });
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' || cause.code === 'EACCES' ? portRefused(port, cause) : cause);
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams stay open for ever: they are cut, and resume at the next start.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function portRefused(port: number, cause: NodeJS.ErrnoException): StartRefused {
  const why = cause.code === 'EADDRINUSE' ? 'is taken by another program' : 'may not be used by this user';
  return new StartRefused(`Port ${port} ${why}. Choose another with --port N, or --port 0 for any that is free.`, {
    cause,
  });
}
