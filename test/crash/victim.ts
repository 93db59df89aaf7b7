// The real terminal, host and all, with someone watching its steps: it kills itself at the step it was told.
// This file is the only thing that can do that, and it is part of the tests.
import { Worker } from 'node:worker_threads';
import { serveTill } from '#electron/browser/host.ts';
import { stepNames, type Steps } from '#electron/journal/steps.ts';
import { machineTime } from '#electron/journal/time.ts';
import { usualTiming } from '#electron/journal/timing.ts';

const [data = '', step = '', count = '1', clockOffset = '0'] = process.argv.slice(2);
const target = stepNames.find((name) => name === step);

/** Dies a moment later, in the middle of whatever this thread is then doing inside SQLite. */
function dieSoon(): void {
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads');
     const end = performance.now() + workerData; while (performance.now() < end);
     process.kill(process.pid, 'SIGKILL');`,
    { eval: true, workerData: Math.random() * 3 },
  );
  worker.unref();
}

let left = Number(count);
const steps: Steps = (name) => {
  if (name !== target) return;
  left -= 1;
  if (left > 0) return;
  if (name === 'checkpoint') dieSoon();
  else process.kill(process.pid, 'SIGKILL');
};

const silentScanners = () => ({
  post: () => undefined,
  onMessage: () => undefined,
  onExit: () => undefined,
  kill: () => undefined,
});

await serveTill(
  { data, port: 0, open: false, json: true, askPassphrase: false, help: false },
  {
    page: undefined,
    spawnScanners: silentScanners,
    ports: {
      steps,
      time: { ...machineTime, wall: () => Date.now() + Number(clockOffset) },
      // Everything that a till does in minutes happens in milliseconds, so that a short proof meets all of it.
      timing: { ...usualTiming, quiet: 600, firstWait: 20, longestWait: 400 },
      upkeep: { sumUpMs: 70, clockMs: 50, checkpointMs: 60, backupMs: 80 },
    },
  },
);
