import { chromium, type Page } from 'playwright-core';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { putInUse } from '../e2e/hosts.ts';
import { bringChromium } from '../run/chromium.ts';

const SCANS = 100;
const NUMBER = '4000716220354417';

/**
 * From a reader's report to the frame that shows its card, in a real Chromium over the built browser host: report,
 * scanner process, terminal, event, page, card/find answered from memory, paint.
 */
const root = join(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
putInUse(data);
const host = spawn(process.execPath, [join(root, 'dist/browser/main.js'), '--port=0', '--no-open', `--data=${data}`], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: await bringChromium(console.log) });
try {
  const page = await browser.newPage();
  await page.goto(await linkOf());
  await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
  await page.evaluate(watchReports);
  const took: number[] = [];
  for (let i = 0; i < SCANS; i++) took.push(await scanOnce(page));
  const sorted = took.slice(5).toSorted((a, b) => a - b);
  const at = (quantile: number) => (sorted[Math.floor(sorted.length * quantile)] ?? 0).toFixed(1);
  console.log(
    `Report to frame, ${sorted.length} scans: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (load ${loadavg()[0]?.toFixed(1)})`,
  );
} finally {
  await browser.close();
  host.kill('SIGTERM');
  await once(host, 'exit');
  rmSync(data, { recursive: true, force: true });
}

async function linkOf(): Promise<string> {
  for await (const line of createInterface({ input: host.stdout })) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/enter\/\S+/.exec(line)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error('the host gave no link');
}

/** The moment of the reader's report, as the terminal tells it: same machine, same clock. */
function watchReports(): void {
  new EventSource('/events').addEventListener('message', ({ data: text }: MessageEvent<string>) => {
    const { name, body } = JSON.parse(text);
    if (name === 'scan/read') Reflect.set(window, 'reportAt', Date.parse(body.at) - body.tookMs);
  });
}

async function scanOnce(page: Page): Promise<number> {
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Scan a card' }).waitFor();
  return page.evaluate(async (code) => {
    Reflect.deleteProperty(window, 'reportAt');
    const painted = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        if (!(document.querySelector('main')?.textContent ?? '').includes(code.slice(-4))) return;
        observer.disconnect();
        // A task queued inside a frame runs when that frame has been painted.
        requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const body = JSON.stringify({ reader: 'zebra', code, aim: ']C0', pace: 0 });
    await fetch('/call/scanner/pretend', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const at = await painted;
    while (Reflect.get(window, 'reportAt') === undefined) await new Promise((done) => setTimeout(done, 1));
    return at - Number(Reflect.get(window, 'reportAt'));
  }, NUMBER);
}
