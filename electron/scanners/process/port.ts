/** A reader as the system lists it. */
export interface HidDevice {
  /** Where it is now. Worth nothing as an identity: the next device plugged in may get the same path. */
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serial: string;
  readonly manufacturer: string;
  readonly product: string;
  readonly uses: readonly { readonly page: number; readonly id: number }[];
}

export interface HidListener {
  report(bytes: Uint8Array): void;
  /** The device can't be read any more; it may come back. */
  gone(why: string): void;
}

export interface HidHandle {
  write(report: Uint8Array): Promise<void>;
  /** Sends a feature report. */
  set(report: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The way to the readers: real ones by node-hid, pretended ones in training and tests. */
export interface HidPort {
  list(): Promise<HidDevice[]>;
  /** The device's own report descriptor, where the system gives it away. */
  describe(device: HidDevice): Promise<Uint8Array | undefined>;
  /** Opens and listens at once: node-hid notices an unplug only while somebody listens. */
  open(device: HidDevice, listener: HidListener): Promise<HidHandle>;
  /** Calls when something may have been plugged or unplugged, where the system says so. */
  watch?(hint: () => void): void;
}

export class CantOpen extends Error {
  readonly why: 'permission' | 'busy' | 'failed';

  constructor(why: CantOpen['why'], message: string) {
    super(message);
    this.why = why;
  }
}
