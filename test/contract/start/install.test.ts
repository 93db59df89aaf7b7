import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { root } from '../../run/program.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'counterfoil-install-'));
  lockfile('1.0.0');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('a clean clone is installed by the lockfile, and a second run does nothing', async () => {
  expect(await install().ended).toMatchObject({ code: 0 });
  expect(await install().ended).toMatchObject({ code: 0, said: '' });
  expect(npmCalls()).toHaveLength(1);
  expect(npmCalls()[0]).toMatch(/^\d+ ci .*--include=dev --include=optional/);
});

test('a lockfile that changed is installed again', async () => {
  await install().ended;
  lockfile('1.0.1');
  await install().ended;
  expect(npmCalls()).toHaveLength(2);
});

test('packages that someone installed by hand are taken as they are', async () => {
  await install().ended;
  rmSync(join(home, 'npm-calls'));
  rmSync(join(home, 'build'), { recursive: true });
  await install().ended;
  expect(npmCalls()).toEqual([]);
});

test('of two commands started at once one installs, and the other waits and says so', async () => {
  mark('npm-waits');
  const first = install();
  await vi.waitFor(() => expect(npmCalls()).toHaveLength(1), 10_000);
  const second = install();
  await vi.waitFor(() => expect(second.said()).toContain('waiting for it'), 10_000);
  mark('npm-may-go-on');
  expect([(await first.ended).code, (await second.ended).code]).toEqual([0, 0]);
  expect(npmCalls()).toHaveLength(1);
});

test('the lock of a command that was killed holds up nobody', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  mkdirSync(join(home, 'build'));
  writeFileSync(join(home, 'build/install.lock'), String(dead.pid));
  expect(await install().ended).toMatchObject({ code: 0 });
  expect(existsSync(join(home, 'build/install.lock'))).toBe(false);
});

test("when npm fails, a sentence says why, npm's own last lines follow, and the exit code is 1", async () => {
  mark('npm-fails');
  const { code, said } = await install().ended;
  expect(code).toBe(1);
  expect(said).toContain('npm could not reach the package registry: check the network');
  expect(said).toContain('getaddrinfo ENOTFOUND registry.example');
  expect(said).not.toMatch(/\n\s+at /);
});

test('after a failure the next run tries again', async () => {
  mark('npm-fails');
  await install().ended;
  rmSync(join(home, 'npm-fails'));
  expect(await install().ended).toMatchObject({ code: 0 });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s during the installation leaves no npm behind', async (signal) => {
  mark('npm-waits');
  const running = install();
  await vi.waitFor(() => expect(npmCalls()).toHaveLength(1), 10_000);
  running.child.kill(signal);
  const { code, said } = await running.ended;
  expect([code, said]).toEqual([1, expect.stringContaining('Interrupted')]);
  const npm = Number(npmCalls()[0]?.split(' ')[0]);
  expect(() => process.kill(npm, 0)).toThrow('ESRCH');
});

function install() {
  const url = pathToFileURL(join(root, 'electron/start/install.mjs')).href;
  const program = `import { ensureInstalled, orExplain } from '${url}'; await orExplain(() => ensureInstalled(${JSON.stringify(home)}));`;
  const env = { ...process.env, npm_execpath: npmCli() };
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code]: readonly unknown[]) => ({ code, said }));
  return { child, ended, said: () => said };
}

/** npm is known by the name of its program. */
function npmCli(): string {
  const file = join(home, 'npm-cli.js');
  if (!existsSync(file)) {
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
    writeFileSync(file, readFileSync(join(import.meta.dirname, 'fake-npm.mjs')));
  }
  return file;
}

function lockfile(version: string): void {
  const packages = { '': {}, 'node_modules/zod': { version, integrity: `sha512-${version}` } };
  writeFileSync(join(home, 'package-lock.json'), JSON.stringify({ packages }));
}

function mark(name: string): void {
  writeFileSync(join(home, name), '');
}

function npmCalls(): string[] {
  const file = join(home, 'npm-calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
