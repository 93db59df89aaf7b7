import { secretsFile } from '#electron/secrets/open-secrets.ts';
import { askHidden } from '#electron/staff/ask-hidden.ts';
import { existsSync } from 'node:fs';

interface Asking {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Somebody said that they want to be asked, also where there is no sealed file yet. */
  readonly ask: boolean;
}

/** COUNTERFOIL_PASSPHRASE, or what somebody types where the host was started; undefined when neither is there. */
export async function passphraseFor({ directory, environment, ask }: Asking): Promise<string | undefined> {
  const given = environment['COUNTERFOIL_PASSPHRASE'];
  if (given) return given;
  if (process.stdin.isTTY !== true || !(ask || existsSync(secretsFile(directory)))) return undefined;
  return (await askHidden('Passphrase for the keys of the vendors: ')) || undefined;
}
