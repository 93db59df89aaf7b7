import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly browser: boolean;
  readonly help: boolean;
  /** Passed on to the host as they are. */
  readonly rest: readonly string[];
}

export const usage = `Counterfoil: a till for gift cards, vouchers and loyalty cards.

  npm start                      the desktop app; without Electron or a display, the browser host
  npm start -- --browser         the browser host in any case
             --port N            its port on 127.0.0.1 (4780; 0 takes any that is free)
             --no-open           print the link, but do not open a browser
             --data DIR          where this till keeps its book and its settings
             --help              this text
`;

/** Undefined with a sentence when something is misspelt: a till must not start with half of what was meant. */
export function readStartOptions(args: readonly string[]): StartOptions | { readonly wrong: string } {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        data: { type: 'string' },
      },
      tokens: true,
    });
    const rest = tokens.flatMap((token) =>
      token.kind === 'option' && token.name !== 'browser' && token.name !== 'help'
        ? [token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`]
        : [],
    );
    return { browser: values.browser, help: values.help, rest };
  } catch (cause) {
    return { wrong: cause instanceof Error ? cause.message : 'The options are off.' };
  }
}
