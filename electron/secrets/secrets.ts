/** Why nothing can be kept here: nobody gave a passphrase, or the computer has no keyring that deserves the name. */
export type WhyClosed = 'no-passphrase' | 'no-keyring';

/** What opens a till's doors at its vendors. Never in the settings, the journal, a log, an error or a window. */
export interface Secrets {
  /** Undefined when secrets can be kept. */
  readonly closed: WhyClosed | undefined;
  /** True when there are some and they can't be read: the till must not act as if it had none. */
  readonly locked: boolean;
  read(name: string): string | undefined;
  keep(name: string, secret: string): void;
  forget(name: string): void;
}

/** Turns a text into something that may lie on a disk, and back. */
export interface Sealer {
  seal(text: string): Readonly<Record<string, unknown>>;
}

/** The operating system's own keeping: safeStorage on the desktop. */
export interface SystemVault {
  available(): boolean;
  encrypt(text: string): Buffer;
  /** Throws when it was not this user on this computer who encrypted it. */
  decrypt(box: Buffer): string;
}
