import {
  CantOpen,
  type HidDevice,
  type HidHandle,
  type HidListener,
  type HidPort,
} from '#electron/scanners/process/port.ts';
import { descriptorOf, type ReaderProfile } from '#electron/scanners/virtual/profiles.ts';

interface Plugged {
  readonly device: HidDevice;
  readonly descriptor: Uint8Array | undefined;
  listener: HidListener | undefined;
}

/** A USB bus to plug readers into and pull them out of, as node-hid would show it. */
export class FakeBus implements HidPort {
  readonly written: Uint8Array[] = [];
  readonly set: Uint8Array[] = [];
  readonly #sockets = new Map<string, Plugged>();
  looks = 0;
  /** What opening a device fails with, while set. */
  refusal: CantOpen | undefined;

  plug(path: string, profile: ReaderProfile, serial = '', described = true): void {
    const descriptor = descriptorOf(profile);
    const uses = [{ page: profile.kind === 'barcode' ? 0x8c : 0xff00, id: 2 }];
    const device = { ...profile, path, serial, uses };
    this.#sockets.set(path, { device, descriptor: described ? descriptor : undefined, listener: undefined });
  }

  unplug(path: string): void {
    const pulled = this.#sockets.get(path);
    this.#sockets.delete(path);
    pulled?.listener?.gone('device disconnected');
  }

  send(path: string, ...reports: readonly Uint8Array[]): void {
    for (const report of reports) this.#sockets.get(path)?.listener?.report(report);
  }

  async list(): Promise<HidDevice[]> {
    this.looks += 1;
    return [...this.#sockets.values()].map((it) => it.device);
  }

  async describe(device: HidDevice): Promise<Uint8Array | undefined> {
    return this.#sockets.get(device.path)?.descriptor;
  }

  async open(device: HidDevice, listener: HidListener): Promise<HidHandle> {
    if (this.refusal !== undefined) throw this.refusal;
    const plugged = this.#sockets.get(device.path);
    if (plugged === undefined) throw new CantOpen('failed', 'no such device');
    plugged.listener = listener;
    return {
      write: async (report) => void this.written.push(report),
      set: async (report) => void this.set.push(report),
      close: async () => void (plugged.listener = undefined),
    };
  }
}
