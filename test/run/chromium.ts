import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { runProgram, runScript } from './program.ts';

/** No browser could be found or brought: the message says what to do. */
export class NoChromium extends Error {}

/** The path of a Chromium that starts: the one named, one that is there, or one that is brought now. */
export async function bringChromium(say: (line: string) => void): Promise<string> {
  const named = process.env['COUNTERFOIL_CHROMIUM'];
  if (named !== undefined) {
    if (await starts(named)) return named;
    throw new NoChromium(`COUNTERFOIL_CHROMIUM is ${named}, and that does not start.`);
  }
  const here = await find();
  if (here !== undefined) return here;
  const problems =
    process.platform === 'linux' && isDebian() && process.getuid?.() === 0
      ? await byDebian(say)
      : await byPlaywright(say);
  const brought = await find();
  if (brought !== undefined) return brought;
  throw new NoChromium(
    'The end-to-end tests need a Chromium, and none is here or could be brought. Install Chromium or Chrome ' +
      `(Debian: apt-get install chromium), or set COUNTERFOIL_CHROMIUM to the path of one.\n${problems}`,
  );
}

async function find(): Promise<string | undefined> {
  for (const path of [...usualPlaces(), chromium.executablePath()]) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

function usualPlaces(): string[] {
  const chrome = 'Google Chrome.app/Contents/MacOS/Google Chrome';
  if (process.platform === 'darwin') {
    return [`/Applications/${chrome}`, '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  }
  if (process.platform === 'win32') {
    const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
    return folders.flatMap((it) => (it === undefined ? [] : [join(it, 'Google/Chrome/Application/chrome.exe')]));
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map((name) => `/usr/bin/${name}`);
}

/** Ubuntu's /usr/bin/chromium-browser only tells people to install a snap, so being there is not enough. */
async function starts(path: string): Promise<boolean> {
  if (process.platform === 'win32') return existsSync(path); // There, --version opens a window.
  const { code, output } = await runProgram(path, ['--version']);
  return code === 0 && /\d+\.\d+/.test(output);
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function byDebian(say: (line: string) => void): Promise<string> {
  say("No Chromium here: installing Debian's with apt-get (about 300 MB on disk; one to three minutes)...");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3'];
  const update = await runProgram('apt-get', [...patient, 'update'], { env });
  const packages = ['chromium', 'fonts-dejavu-core'];
  const install = await runProgram('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  return lastLines(update.code === 0 ? install.output : update.output + install.output);
}

async function byPlaywright(say: (line: string) => void): Promise<string> {
  say("No Chromium here: bringing Playwright's (about 170 MB; a minute or two)...");
  const { output } = await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium']);
  return lastLines(output);
}

function lastLines(output: string): string {
  return output
    .trim()
    .split('\n')
    .slice(-10)
    .map((line) => `  ${line}`)
    .join('\n');
}
