// node electron/start/with-node.mjs FILE [ARGUMENTS]: runs a TypeScript file with Node 24, installing first if need be.
import { spawn } from 'node:child_process';
import { ensureInstalled, node24, orExplain } from './install.mjs';

/** Installs what is missing, then runs Node 24 in this terminal until it ends, and ends in the same way. */
export async function installAndRun(args) {
  endWithNpm();
  await orExplain(async () => {
    await ensureInstalled();
    await runWithNode24(args);
  });
}

async function runWithNode24(args) {
  const child = spawn(node24(), args, { stdio: 'inherit' });
  // A terminal gives Ctrl-C to the whole group, so the child has it already; a second one would cut its goodbye short.
  const fromTerminal = process.stdin.isTTY === true;
  process.on('SIGINT', () => fromTerminal || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...end) => resolve(end));
  });
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/**
 * npm runs a script in a shell. A polite kill of npm ends that shell, which tells nobody: the script would go on alone.
 * Only under npm: outside of it, to outlive the shell is what `nohup` is for.
 */
function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 300);
  watch.unref();
}

if (process.argv[1]?.endsWith('with-node.mjs')) await installAndRun(process.argv.slice(2));
