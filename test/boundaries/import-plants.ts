/** A file that breaks one wall, and the name of the rule that must say so. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** Files that plants reach for, and that break nothing themselves. */
export const innocent: Readonly<Record<string, string>> = {
  'shared/money/money.ts': 'export const money = 1;',
  'shared/api/provider.ts': 'export interface Provider { readonly name: string }',
  'shared/api/http.ts': "import ky from 'ky'; export const http = ky;",
  'shared/api/loyaltydog/client.ts': "import { wire } from './wire.ts'; export const client = wire;",
  'shared/api/loyaltydog/wire.ts': "import { z } from 'zod'; export const wire = z.string();",
  'shared/api/voucherify/client.ts': "import { money } from '#shared/money/money.ts'; export const client = money;",
  'shared/training/shop.ts': "import { Hono } from 'hono'; export const shop = new Hono();",
  'electron/calls/handlers.ts': "export { journal } from '#electron/journal/journal.ts';",
  'electron/terminal/terminal.ts': "export { journal } from '#electron/calls/handlers.ts';",
  'electron/journal/journal.ts': "import Database from 'better-sqlite3'; export const journal = Database;",
  'electron/policy/policy.ts': "import { money } from '#shared/money/money.ts'; export const policy = money;",
  'electron/staff/staff.ts': "import { randomUUID } from 'node:crypto'; export const staff = randomUUID();",
  'electron/scanners/port.ts': "import HID from 'node-hid'; export const port = HID;",
  'electron/desktop/main.ts': "import { app } from 'electron'; export const desktop = app;",
  'electron/browser/main.ts': "import { journal } from '#electron/terminal/terminal.ts'; export const host = journal;",
  'electron/start/build.ts': "import { build } from 'vite'; export const make = build;",
  'renderer/vite.config.ts': "import { join } from 'node:path'; export const folder = join('a');",
  'renderer/ui/Badge.tsx': "import { createElement } from 'react'; export const Badge = createElement;",
  'renderer/counter/counter.ts': "export { inside } from './inside.ts';",
  'renderer/counter/inside.ts': "export { Badge as inside } from '#renderer/ui/Badge.tsx';",
  'renderer/queue/queue.ts': "export { inside } from '#renderer/counter/counter.ts';",
  'test/fakes/clock.ts': "import { journal } from '#electron/journal/journal.ts'; export const clock = journal;",
};

export const plants: readonly Plant[] = [
  plant('no-cycle', 'shared/domain/egg.ts', "import { hen } from './hen.ts'; export const egg = () => hen;"),
  plant('no-unresolvable', 'shared/domain/nowhere.ts', "export { it } from './not-there.ts';"),
  plant('nothing-imports-test', 'electron/terminal/testing.ts', "export { clock } from '../../test/fakes/clock.ts';"),
  plant('no-tool-in-product', 'electron/terminal/tool.ts', "import { build } from 'vite'; export const tool = build;"),
  plant('no-tool-in-product', 'shared/money/random.ts', "import fc from 'fast-check'; export const random = fc;"),

  plant('shared-stands-alone', 'shared/domain/up.ts', "export { journal } from '#electron/journal/journal.ts';"),
  plant('shared-stands-alone', 'shared/domain/face.ts', "export { Badge } from '#renderer/ui/Badge.tsx';"),
  plant(
    'shared-no-node',
    'shared/domain/file.ts',
    "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
  ),
  plant(
    'shared-no-node',
    'shared/domain/bare-file.ts',
    "import { readFileSync } from 'fs'; export const read = readFileSync;",
  ),
  plant(
    'shared-no-node',
    'shared/domain/file-type.ts',
    "import type { Stats } from 'node:fs'; export type It = Stats;",
  ),
  plant('shared-few-packages', 'shared/domain/usb.ts', "import HID from 'node-hid'; export const usb = HID;"),
  plant(
    'shared-few-packages',
    'shared/domain/table.ts',
    "import Database from 'better-sqlite3'; export const table = Database;",
  ),
  plant('shared-few-packages', 'shared/domain/window.ts', "import type { App } from 'electron'; export type It = App;"),
  plant('ky-only-in-http', 'shared/api/voucherify/sender.ts', "import ky from 'ky'; export const sender = ky;"),
  plant(
    'vendors-apart',
    'shared/api/voucherify/borrowed.ts',
    "export { client } from '#shared/api/loyaltydog/client.ts';",
  ),
  plant('wire-stays-home', 'electron/calls/wire.ts', "export { wire } from '#shared/api/loyaltydog/wire.ts';"),

  plant('renderer-no-node', 'renderer/ui/path.ts', "import { join } from 'node:path'; export const path = join;"),
  plant('renderer-no-node', 'renderer/ui/later.ts', "export const later = () => import('node:fs');"),
  plant('renderer-reaches-no-node', 'renderer/ui/through-shared.ts', "export { read } from '#shared/domain/file.ts';"),
  plant(
    'renderer-no-electron',
    'renderer/ui/ipc.ts',
    "import { ipcRenderer } from 'electron'; export const ipc = ipcRenderer;",
  ),
  plant(
    'renderer-no-electron',
    'renderer/ui/ipc-type.ts',
    "import type { IpcRenderer } from 'electron'; export type It = IpcRenderer;",
  ),
  plant(
    'renderer-no-electron-folder',
    'renderer/ui/terminal.ts',
    "export { journal } from '#electron/terminal/terminal.ts';",
  ),
  plant(
    'renderer-no-electron-folder',
    'renderer/ui/terminal-type.ts',
    "import type { policy } from '#electron/policy/policy.ts'; export type It = typeof policy;",
  ),
  plant(
    'renderer-no-api',
    'renderer/ui/vendor.ts',
    "import type { Provider } from '#shared/api/provider.ts'; export type It = Provider;",
  ),
  plant('renderer-no-training', 'renderer/ui/shop.ts', "export { shop } from '#shared/training/shop.ts';"),
  plant(
    'react-only-in-renderer',
    'electron/terminal/face.ts',
    "import { createElement } from 'react'; export const face = createElement;",
  ),
  plant(
    'react-only-in-renderer',
    'electron/calls/face-type.ts',
    "import type { ReactNode } from 'react'; export type It = ReactNode;",
  ),
  plant('feature-inside', 'renderer/queue/reach.ts', "export { inside } from '#renderer/counter/inside.ts';"),
  plant('commons-know-no-feature', 'renderer/ui/knows.ts', "export { inside } from '#renderer/counter/counter.ts';"),

  plant('electron-no-renderer', 'electron/terminal/looks.ts', "export { Badge } from '#renderer/ui/Badge.tsx';"),
  plant(
    'electron-only-in-desktop',
    'electron/terminal/app.ts',
    "import { app } from 'electron'; export const it = app;",
  ),
  plant(
    'electron-only-in-desktop',
    'electron/browser/app-type.ts',
    "import type { App } from 'electron'; export type It = App;",
  ),
  plant('hid-only-in-scanners', 'electron/journal/usb.ts', "import HID from 'node-hid'; export const usb = HID;"),
  plant(
    'sqlite-only-where-books-are',
    'electron/calls/table.ts',
    "import Database from 'better-sqlite3'; export const table = Database;",
  ),
  ...['policy', 'staff', 'scanners'].map((room) =>
    plant('parts-apart', `electron/${room}/journal.ts`, "export { journal } from '#electron/journal/journal.ts';"),
  ),
  ...['policy/policy', 'staff/staff', 'scanners/port'].map((other) =>
    plant('parts-apart', `electron/journal/${other.split('/')[1]}.ts`, `export * from '#electron/${other}.ts';`),
  ),
  plant(
    'parts-know-no-composer',
    'electron/journal/composer.ts',
    "export { journal } from '#electron/calls/handlers.ts';",
  ),
  plant(
    'policy-is-pure',
    'electron/policy/clock.ts',
    "import { hrtime } from 'node:process'; export const clock = hrtime;",
  ),
  plant(
    'decoders-are-pure',
    'electron/scanners/decode/file.ts',
    "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
  ),
  plant('decoders-are-pure', 'electron/scanners/decode/usb.ts', "import HID from 'node-hid'; export const usb = HID;"),
  plant('terminal-knows-no-host', 'electron/terminal/host.ts', "export { host } from '#electron/browser/main.ts';"),
  plant('terminal-knows-no-host', 'electron/calls/host.ts', "export { desktop } from '#electron/desktop/main.ts';"),
  plant('hosts-apart', 'electron/browser/desktop.ts', "export { desktop } from '#electron/desktop/main.ts';"),
  plant('hosts-apart', 'electron/desktop/browser.ts', "export { host } from '#electron/browser/main.ts';"),
];

/** The other half of a plant that takes two. */
export const partners: Readonly<Record<string, string>> = {
  'shared/domain/hen.ts': "import { egg } from './egg.ts'; export const hen = () => egg;",
};

function plant(rule: string, file: string, text: string): Plant {
  return { rule, file, text };
}
