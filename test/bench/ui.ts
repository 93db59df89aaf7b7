import { chromium, type Browser } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatIsStale } from '#electron/start/build.ts';
import { bringChromium } from '../run/chromium.ts';
import { putInUse, startHost, type Host } from '../e2e/hosts.ts';
import { writeSection } from './benchmarks-page.ts';
import { firstScript } from './ui/first-script.ts';
import { growthOf } from './ui/growth.ts';
import { interactions } from './ui/interactions.ts';
import { untilFirstKey } from './ui/first-key.ts';

/** npm run bench:ui [-- --write]: what a cashier waits for, in a real Chromium over the built till. */
const SLOW = 4;

await buildWhatIsStale(console.log);
const lines: string[] = [];
const say = (...texts: string[]) => {
  lines.push(...texts);
  console.log(texts.join('\n'));
};

const browser = await chromium.launch({ executablePath: await bringChromium(console.log) });
try {
  say('| what | measured | aim |', '| --- | ---: | ---: |');
  say(`| first script, gzipped | ${(firstScript() / 1000).toFixed(0)} kB | 200 kB |`);
  await withTill(browser, async (host) => {
    for (const slow of [1, SLOW]) {
      const { middle, worst } = await untilFirstKey(browser, host, slow);
      const how = slow === 1 ? '' : `, CPU slowed ${slow} times`;
      say(
        `| page asked for until its first key works, 9 cold starts${how}: middle / worst | ${middle} / ${worst} ms | 1000 ms |`,
      );
    }
  });
  await withTill(browser, async (host) => {
    const { scans, heap, nodes, listeners } = await growthOf(host.page);
    say(
      `| ${scans} scans in a row: growth of heap / nodes / listeners | ${heap} kB / ${nodes} / ${listeners} | none |`,
    );
  });
  say('', `| interaction, CPU slowed ${SLOW} times | times | middle ms | worst ms |`, '| --- | ---: | ---: | ---: |');
  await withTill(browser, async (host) => {
    const { rows, worst } = await interactions(host.page, SLOW);
    say(
      ...rows,
      '',
      `INP of the main flow: ${worst} ms (aim: under 100 ms); load at the end ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    );
  });
} finally {
  await browser.close();
}
if (process.argv.includes('--write')) writeSection('ui', 'The screen', 'npm run bench:ui -- --write', lines);

async function withTill(from: Browser, work: (host: Host) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
  putInUse(data);
  const page = await from.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const host = await startHost({ kind: 'browser' }, { data, environment: {}, page });
  try {
    await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
    await work(host);
  } finally {
    await page.close();
    await host.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
