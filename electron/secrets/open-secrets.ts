import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { passphraseBoxSchema, passphraseSealer, unsealWith } from './passphrase.ts';
import type { Sealer, Secrets, SystemVault, WhyClosed } from './secrets.ts';

const systemBoxSchema = z.object({ by: z.literal('system'), box: z.string() });
const fileSchema = z.discriminatedUnion('by', [passphraseBoxSchema, systemBoxSchema]);
const contentSchema = z.record(z.string(), z.string());
type Content = z.output<typeof contentSchema>;

/** What this host can keep secrets with. The system's own keeping goes before a passphrase. */
export interface Keeping {
  readonly system?: SystemVault;
  readonly passphrase?: string | undefined;
}

/** The sentence says what is wrong and what to do; the file was left as it is. */
export type OpenedSecrets =
  | { readonly ok: true; readonly value: Secrets }
  | { readonly ok: false; readonly sentence: string };

export function secretsFile(directory: string): string {
  return join(directory, 'secrets.sealed');
}

export function openSecrets(directory: string, { system, passphrase }: Keeping): OpenedSecrets {
  const path = secretsFile(directory);
  const usable = system?.available() === true ? system : undefined;
  const sealer = usable ? systemSealer(usable) : passphrase ? passphraseSealer(passphrase) : undefined;
  const closed: WhyClosed = system === undefined ? 'no-passphrase' : 'no-keyring';
  if (!existsSync(path)) return { ok: true, value: sealer ? held(path, sealer, {}) : closedSecrets(closed, false) };

  const file = fileSchema.safeParse(jsonOrUndefined(readFileSync(path, 'utf8')));
  if (!file.success) return refused(path, 'is damaged');
  if (file.data.by === 'system') {
    if (usable === undefined) return { ok: true, value: closedSecrets('no-keyring', true) };
    const text = decrypted(usable, file.data.box);
    return text === undefined
      ? refused(path, 'was written by another user or on another computer, or is damaged')
      : opened(path, systemSealer(usable), text);
  }
  if (!passphrase) return { ok: true, value: closedSecrets('no-passphrase', true) };
  const text = unsealWith(passphrase, file.data);
  if (text.ok) return opened(path, passphraseSealer(passphrase), text.text);
  return text.why === 'damaged'
    ? refused(path, 'was changed since this till wrote it')
    : {
        ok: false,
        sentence: `This passphrase does not open ${path}, where the keys to the vendors are kept. Start again with the right one; nothing was changed.`,
      };
}

function refused(path: string, what: string): OpenedSecrets {
  return {
    ok: false,
    sentence: `The file ${path}, where the keys to the vendors are kept, ${what}. Put a copy of it back, or move it away and connect the vendors anew; it was left as it is.`,
  };
}

function opened(path: string, sealer: Sealer, text: string): OpenedSecrets {
  const content = contentSchema.safeParse(jsonOrUndefined(text));
  return content.success ? { ok: true, value: held(path, sealer, content.data) } : refused(path, 'is damaged');
}

function held(path: string, sealer: Sealer, start: Content): Secrets {
  let content = start;
  const write = (next: Content): void => {
    writeWhole(path, `${JSON.stringify(sealer.seal(JSON.stringify(next)))}\n`);
    content = next;
  };
  return {
    closed: undefined,
    locked: false,
    read: (name) => (Object.hasOwn(content, name) ? content[name] : undefined),
    keep: (name, secret) => write({ ...content, [name]: secret }),
    forget(name) {
      const { [name]: gone, ...rest } = content;
      if (gone !== undefined) write(rest);
    },
  };
}

function closedSecrets(closed: WhyClosed, locked: boolean): Secrets {
  const never = (): never => {
    throw new Error('there is nothing here that keeps secrets');
  };
  return { closed, locked, read: () => undefined, keep: never, forget: () => (locked ? never() : undefined) };
}

function systemSealer(system: SystemVault): Sealer {
  return { seal: (text) => ({ by: 'system', box: system.encrypt(text).toString('base64') }) };
}

function decrypted(system: SystemVault, box: string): string | undefined {
  try {
    return system.decrypt(Buffer.from(box, 'base64'));
  } catch {
    return undefined;
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also across a power cut; for its owner's eyes alone. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
