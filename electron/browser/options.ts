import { StartRefused } from '#electron/terminal/refusal.ts';
import { parseArgs } from 'node:util';

export interface BrowserHostOptions {
  readonly data: string | undefined;
  readonly port: number;
  readonly open: boolean;
  /** One line of JSON on standard output and no page: for scripts and other till programs. */
  readonly json: boolean;
  /** Asks for the passphrase of the vendors' keys where the host is started. */
  readonly askPassphrase: boolean;
  readonly help: boolean;
}

export const usage = `Counterfoil in a browser window, served on this computer alone.

  --port N      the port on 127.0.0.1 (4780; 0 takes any that is free)
  --data DIR    where this till keeps its book and its settings
  --no-open     print the link, but do not open a browser
  --json        serve the calls without a page and print {"url","session"} for a script
  --ask-passphrase
                ask here for the passphrase under which the keys of the vendors are kept;
                COUNTERFOIL_PASSPHRASE in the environment goes before
  --help        this text
`;

export function readOptions(args: readonly string[]): BrowserHostOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4780' },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'ask-passphrase': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (cause) {
    throw new StartRefused(`${cause instanceof Error ? cause.message : 'The options are off'}\n\n${usage}`, { cause });
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new StartRefused(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  return {
    data: values.data,
    port,
    open: !values['no-open'],
    json: values.json,
    askPassphrase: values['ask-passphrase'],
    help: values.help,
  };
}
