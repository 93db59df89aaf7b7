import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { root, runScript } from '../../run/program.ts';
import { stubElectron } from './electron-stub.ts';

/** Everything the product is made of. A file that fits none of these has no business in a shop. */
const expected = [
  /^package\.json$/,
  /^dist\/desktop\/(main\.js|preload\.cjs)$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/([\w-]+\/)*[\w.-]+\.(js|css|svg|png|woff2|json|txt)$/,
  /^dist\/scanners\/main\.js$/,
  /^dist\/parts\/[\w.-]+\.js$/,
  /^dist\/letters\/(ibm-plex-sans|noto-sans-arabic)-[\w-]+\.woff$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/([\w-]+\/)*[\w-]+\.js|prebuilds\/linux-x64\.node)$/,
  /^node_modules\/node-hid\/(LICENSE[\w.-]*|package\.json|nodehid\.js|binding-options\.js)$/,
  /^node_modules\/node-hid\/prebuilds\/HID(_hidraw)?-linux-x64\/node-napi-v4\.node$/,
  /^node_modules\/pkg-prebuilds\/(LICENSE|package\.json|bindings\.js|lib\/prebuild\.js)$/,
];

describe('a package for Linux, made without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-package-'));
  const unpacked = join(folder, 'release/linux-unpacked');
  const asar = join(unpacked, 'resources/app.asar');
  let files: string[] = [];

  beforeAll(async () => {
    const electron = join(folder, 'electron');
    stubElectron(electron, packageJson.devDependencies.electron);
    const args = ['--linux', '--x64', '--dir', `-c.directories.output=${join(folder, 'release')}`];
    const env = { COUNTERFOIL_ELECTRON_DIST: electron };
    const { code, output } = await runScript('electron/start/package.ts', args, { env });
    if (code !== 0) throw new Error(output);
    files = listPackage(asar, { isPack: false })
      .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
      .filter((path) => !('files' in statFile(asar, path)));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(expected)('holds %s', (pattern) => {
    expect(files.filter((file) => pattern.test(file))).not.toEqual([]);
  });

  test('holds nothing else: no tests, no sources, no source maps, no other system', () => {
    expect(files.filter((file) => !expected.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test('carries no path of the machine that built it, no source map and no secret out of its environment', () => {
    const text = files
      .filter((file) => file.startsWith('dist/') && /\.(c?js|html|css)$/.test(file))
      .map((file) => extractFile(asar, file).toString())
      .join('\n');
    const secrets = Object.entries(process.env).flatMap(([name, value]) =>
      /key|token|secret|password/i.test(name) && value !== undefined && value.length >= 8 ? [value] : [],
    );
    for (const forbidden of [root, 'sourceMappingURL=', ...secrets]) expect(text.includes(forbidden)).toBe(false);
  });

  test('loads the native packages from beside the archive', () => {
    const native = globSync('resources/app.asar.unpacked/**/*.node', { cwd: unpacked });
    expect(native).toHaveLength(3);
  });

  test('every fuse is set: the till is no Node prompt, no debugger and no host for other code', async () => {
    const { version, ...fuses } = await getCurrentFuseWire(join(unpacked, 'counterfoil'));
    expect(version).toBe(FuseVersion.V1);
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    });
  });

  test('the .deb brings the rule that lets the person at the till open readers', () => {
    const rules = readFileSync(join(root, 'build/package/60-counterfoil.rules'), 'utf8').trim().split('\n');
    // udev knows comments only as lines of their own; after a rule they make it void.
    const lines = rules.filter((line) => !line.startsWith('#'));
    expect(lines).not.toEqual([]);
    for (const line of lines)
      expect(line).toMatch(/^KERNEL=="hidraw\*", ATTRS\{idVendor\}=="[0-9a-f]{4}", TAG\+="uaccess"$/);
  });
});
