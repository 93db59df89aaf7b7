import { createTerminal } from '#electron/terminal/terminal.ts';
import { scannerEntry } from '#electron/scanners/entry.ts';
import { childScanners } from '#electron/scanners/scanner-process.ts';
import { StartRefused } from '#electron/terminal/refusal.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EventStream } from './event-stream.ts';
import { listen } from './listen.ts';
import { openBrowser } from './open-browser.ts';
import { readOptions, usage } from './options.ts';
import { createServer } from './server.ts';
import { Sessions } from './sessions.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(usage);

  const terminal = createTerminal({
    data: options.data,
    host: 'browser',
    abilities: { kiosk: false, systemPrinting: true },
    spawnScanners: childScanners(scannerEntry()),
  });
  const sessions = new Sessions(terminal.directory);
  const stream = new EventStream();
  terminal.events.listen((event) => stream.push(event));

  let port = options.port;
  const server = createServer({
    dispatch: terminal.dispatch,
    stream,
    sessions,
    port: () => port,
    page: options.json ? undefined : builtPage(),
    complain: (bug) => console.error(bug),
  });
  const listening = await listen(server.fetch, port).catch(async (cause: unknown) => {
    await terminal.close();
    throw cause;
  });
  port = listening.port;

  // A terminal's Ctrl-C reaches every process of the group, and the starter passes it on too: once is enough.
  let leaving: Promise<void> | undefined;
  const leave = (): void => {
    leaving ??= listening
      .close()
      .then(terminal.close)
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);

  const url = `http://127.0.0.1:${port}`;
  if (options.json) {
    console.log(JSON.stringify({ url, session: sessions.open() }));
    return;
  }
  const link = `${url}/enter/${sessions.makeLink()}`;
  console.log(`Counterfoil is ready. This link opens it, once:\n\n  ${link}\n\nCtrl-C ends it.`);
  if (options.open) openBrowser(link);
}

/** Beside this file in the built program; in `dist/` when the sources run as they stand. */
function builtPage(): string {
  const places = [join(import.meta.dirname, '../renderer'), join(import.meta.dirname, '../../dist/renderer')];
  const place = places.find((candidate) => existsSync(join(candidate, 'index.html')));
  if (place === undefined) throw new StartRefused('The page is not built yet. Run "npm start", which builds it first.');
  return place;
}

try {
  await main();
} catch (refusal) {
  if (!(refusal instanceof StartRefused)) throw refusal;
  console.error(refusal.message);
  process.exit(1);
}
