import { test as base, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wedgeScan } from './wedge.ts';
import { putInUse, startHost, type Host, type HostKind } from './hosts.ts';

export { expect } from '@playwright/test';

export interface HostOption {
  readonly host: HostKind;
}

export interface Till {
  readonly data: string;
  readonly page: Page;
  readonly host: Host;
  /** A wedge scanner: a burst of keys and Enter, wherever the focus is. */
  scan(code: string): Promise<void>;
}

export interface TillOptions extends HostOption {
  /** Environment of the terminal: vendors on a port, faults. */
  readonly environment: Readonly<Record<string, string>>;
  /** A till that nobody has set up yet begins with the first start. */
  readonly untouched: boolean;
}

/** Each test gets a till of its own: its own data directory, its own process, its own page. */
export const test = base.extend<TillOptions & { till: Till }>({
  host: [{ kind: 'browser' }, { option: true }],
  environment: [{}, { option: true }],
  untouched: [false, { option: true }],
  till: async ({ host, environment, untouched, page }, run, info) => {
    if (host.kind === 'electron' && 'missing' in host.desktop) {
      info.skip(true, `${host.desktop.missing}: the Electron project needs a machine where the desktop app can run.`);
    }
    const data = mkdtempSync(join(tmpdir(), 'counterfoil-e2e-'));
    if (!untouched) putInUse(data);
    const started = await startHost(host, { data, environment, page });
    try {
      await started.page.getByRole('main').waitFor();
      await run({
        data,
        page: started.page,
        host: started,
        scan: (code) => wedgeScan(started.page, code),
      });
    } finally {
      await started.stop();
      rmSync(data, { recursive: true, force: true });
    }
  },
});
