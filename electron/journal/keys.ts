import { createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { mac, macKey, type MacKey } from './mac.ts';

/** Where the journal's one secret comes from: the file below, or a host that keeps secrets better (safeStorage). */
export interface SecretSource {
  /** 32 bytes, the same ones at every start. */
  secret(): Buffer;
}

/** Made ready once: turning bytes into a key costs more than using it. */
export interface JournalKeys {
  /** Hashes card numbers, so that a card can be found again and a stolen file says nothing. */
  readonly hashing: MacKey;
  /** Seals what a queued call needs in full. */
  readonly sealing: KeyObject;
  /** Marks the head of the audit chain as written by this till. */
  readonly marking: MacKey;
}

const SECRET_BYTES = 32;

export function secretFile(directory: string): string {
  return join(directory, 'journal.key');
}

/** `journal.key` beside the database, readable by its owner alone. */
export function secretInFile(directory: string): SecretSource {
  const file = secretFile(directory);
  return {
    secret() {
      if (!existsSync(file)) writeWhole(file, randomBytes(SECRET_BYTES));
      return readFileSync(file);
    },
  };
}

export function keysFrom(source: SecretSource): JournalKeys {
  const secret = source.secret();
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `counterfoil ${purpose}`, SECRET_BYTES));
  return {
    hashing: macKey(derive('hashing')),
    sealing: createSecretKey(derive('sealing')),
    marking: macKey(derive('marking')),
  };
}

/** A value that tells whether a key belongs to a journal, and nothing about the key. */
export function keyCheck(keys: JournalKeys): Buffer {
  return mac(keys.marking, 'belongs to this journal');
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

/** Whole or not at all, also across a power cut. */
function writeWhole(file: string, bytes: Buffer): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}
