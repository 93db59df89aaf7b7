import { defineConfig } from '@playwright/test';
import { desktopHere } from '#electron/start/desktop-here.ts';
import { join } from 'node:path';
import type { HostOption } from './till.ts';

const root = join(import.meta.dirname, '../..');
const results = join(root, 'test/results');
const desktop = desktopHere(root, process.env);
const executablePath = process.env['COUNTERFOIL_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * The same specs over every host: the browser host in Chromium; the built desktop main and preload with a stand-in
 * for Electron; and Electron itself wherever its binary is. Specs marked @everywhere run on all three,
 * those marked @desktop on the last two.
 */
export default defineConfig<HostOption>({
  testDir: import.meta.dirname,
  outputDir: join(results, 'e2e'),
  snapshotDir: join(import.meta.dirname, 'pictures'),
  fullyParallel: true,
  workers: 2,
  // Generous: a busy machine is slow, not wrong. What must be quick is measured in the benches.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: join(results, 'e2e.json') }]],
  use: {
    launchOptions: { executablePath },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    // What never comes is told by its own line, and not by the end of the whole test.
    actionTimeout: 30_000,
  },
  projects: [
    { name: 'browser', grepInvert: /@desktop|@stand-in/, use: { host: { kind: 'browser' } } },
    {
      name: 'stand-in',
      grep: /@everywhere|@desktop|@stand-in/,
      use: { host: { kind: 'stand-in', chromium: executablePath } },
    },
    { name: 'electron', grep: /@everywhere|@desktop/, use: { host: { kind: 'electron', desktop } } },
  ],
});
