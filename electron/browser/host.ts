import { scannerEntry } from '#electron/scanners/entry.ts';
import { childScanners, type SpawnScanners } from '#electron/scanners/scanner-process.ts';
import { openDataDirectory } from '#electron/terminal/data-directory.ts';
import { createTerminal, type TerminalOptions } from '#electron/terminal/terminal.ts';
import { EventStream } from './event-stream.ts';
import { listen } from './listen.ts';
import { openBrowser } from './open-browser.ts';
import type { BrowserHostOptions } from './options.ts';
import { passphraseFor } from './passphrase.ts';
import { createServer } from './server.ts';
import { Sessions } from './sessions.ts';

export interface Hosting {
  /** Where the built page lies; undefined serves the calls alone. */
  readonly page: string | undefined;
  readonly spawnScanners?: SpawnScanners;
  /** For proofs alone; see `TerminalOptions`. */
  readonly ports?: TerminalOptions['ports'];
}

/** A till served on loopback until it is told to end. Prints how to reach it. */
export async function serveTill(options: BrowserHostOptions, { page, spawnScanners, ports }: Hosting): Promise<void> {
  const directory = openDataDirectory(options.data);
  const passphrase = await passphraseFor({ directory, environment: process.env, ask: options.askPassphrase });
  const terminal = createTerminal({
    data: options.data,
    host: 'browser',
    abilities: { kiosk: false, systemPrinting: true, catchesKeys: false },
    keeping: { passphrase },
    spawnScanners: spawnScanners ?? childScanners(scannerEntry()),
    ...(ports === undefined ? {} : { ports }),
  });
  const sessions = new Sessions(terminal.directory);
  const stream = new EventStream();
  terminal.events.listen((event) => stream.push(event));

  let port = options.port;
  const server = createServer({
    dispatch: terminal.dispatch,
    hears: terminal.hears,
    stream,
    sessions,
    port: () => port,
    page,
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
