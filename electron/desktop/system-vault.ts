import type { SystemVault } from '#electron/secrets/secrets.ts';
import { safeStorage } from 'electron';

/** The keyring of the computer's user. What Chromium falls back to on a Linux without one opens for everybody: it is none. */
export const systemVault: SystemVault = {
  available: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (box) => safeStorage.decryptString(box),
};
