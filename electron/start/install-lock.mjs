import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A takeover lasts microseconds; one this old belongs to a process that died in the middle of it. */
const takeoverIsDeadAfterMs = 10_000;

/** Runs `work` while no other process on this computer holds `file`. The lock of a process that died is taken over. */
export async function withLock(file, say, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say('Another Counterfoil command is installing packages; waiting for it...');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take(file) {
  if (create(file)) return true;
  if (!isDead(file)) return false;
  // Two processes may both find the lock dead. Only the one that creates the second file may remove it, after looking
  // again: without that, the slower one would remove the lock the faster one has just taken.
  const takeover = `${file}.takeover`;
  if (!create(takeover)) {
    if (ageMs(takeover) > takeoverIsDeadAfterMs) rmSync(takeover, { force: true });
    return false;
  }
  try {
    if (isDead(file)) rmSync(file, { force: true });
    return create(file);
  } finally {
    rmSync(takeover, { force: true });
  }
}

function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isDead(file) {
  let owner;
  try {
    owner = Number(readFileSync(file, 'utf8'));
  } catch {
    return false; // It was released between two looks.
  }
  // Empty: its owner has created it and not yet written its number, or was killed between the two.
  if (!owner) return ageMs(file) > takeoverIsDeadAfterMs;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function ageMs(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
