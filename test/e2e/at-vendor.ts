import { test as base } from './till.ts';

interface Written {
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<unknown>;
}

/** A till that is live at a vendor which is written in the tests, and keeps what arrives. */
export function testAt<Vendor extends Written>(open: () => Promise<Vendor>) {
  return base.extend<{ vendor: Vendor }>({
    // Playwright reads the pattern to know what a fixture needs, and this one needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    vendor: async ({}, run) => {
      const vendor = await open();
      await run(vendor);
      await vendor.close();
    },
    environment: async ({ vendor }, run) => run(vendor.environment),
  });
}
