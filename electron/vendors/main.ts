import { parseArgs } from 'node:util';
import { currencySchema } from '#shared/money/schemas.ts';
import { serveVendors } from './serve.ts';

const usage = `Serves both vendors in miniature on this machine, for training and for tests.

  npm run vendors -- [--port 4790] [--currency EUR]

  --port N        the port; 0 takes any that is free. 4790 when nothing is said.
  --currency EUR  what the shop counts in; neither vendor says.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4790' },
      currency: { type: 'string', default: 'EUR' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const port = Number(values.port);
  const currency = currencySchema.safeParse(values.currency);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || !currency.success) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }

  const vendors = await serveVendors({ port, currency: currency.data });
  const { loyaltydog, voucherify } = vendors;
  const told = {
    loyaltydog: {
      url: loyaltydog.url,
      token: loyaltydog.tokens.appKey,
      programId: loyaltydog.shop.programId,
      merchantId: loyaltydog.shop.merchantId,
    },
    voucherify: { url: voucherify.url, appId: voucherify.keys.appId, appToken: voucherify.keys.appToken },
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void vendors.close());
}

await main().catch((cause: unknown) => {
  const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  process.stderr.write(
    taken
      ? 'That port is taken by another program. Choose another with --port N, or --port 0 for any that is free.\n'
      : `${String(cause)}\n`,
  );
  process.exitCode = 1;
});
