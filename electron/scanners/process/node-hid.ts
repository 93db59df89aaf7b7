import { watch } from 'node:fs';
import type * as NodeHid from 'node-hid';
import { readDescriptor } from './descriptor-source.ts';
import { CantOpen, type HidDevice, type HidPort } from './port.ts';

/** Real readers. The only place that touches the native library, which may be missing: then `why` says what to install. */
export async function openNodeHid(): Promise<{ port: HidPort } | { port: undefined; why: string }> {
  try {
    const library = await import('node-hid');
    // The native part is loaded by the first call, not by the import.
    await library.devicesAsync();
    return { port: nodeHidPort(library) };
  } catch (error) {
    return { port: undefined, why: sentenceFor(error instanceof Error ? error.message : String(error)) };
  }
}

function sentenceFor(message: string): string {
  const missing = /lib(?:usb-1\.0|udev|stdc\+\+)[^:\s]*/.exec(message)?.[0];
  if (missing === undefined) return `The USB library could not be loaded: ${message.split('\n')[0] ?? ''}`;
  return `USB readers need the system library ${missing}. On Debian and Ubuntu: apt install libusb-1.0-0 libudev1.`;
}

function nodeHidPort(library: typeof NodeHid): HidPort {
  return {
    list: async () => grouped(await library.devicesAsync()),
    describe: readDescriptor,

    async open(device, listener) {
      // Non-exclusive, or macOS would take the reader away from everybody else for good.
      const handle = await library.HIDAsync.open(device.path, { nonExclusive: true }).catch((error: unknown) => {
        throw cantOpen(error);
      });
      let ended = false;
      // These two stay until the end: with the last data listener gone, node-hid stops reading and never tells of an unplug.
      handle.on('data', (report: Buffer) => listener.report(report));
      handle.on('error', (error: unknown) => {
        if (ended) return;
        ended = true;
        // The payload is a string (3.4.0), whatever its types say.
        listener.gone(error instanceof Error ? error.message : String(error));
      });
      return {
        async write(report) {
          await handle.write(Buffer.from(report));
        },
        async set(report) {
          await handle.sendFeatureReport(Buffer.from(report));
        },
        async close() {
          ended = true;
          // A device that was pulled out is closed already.
          await handle.close().catch(() => undefined);
        },
      };
    },

    watch(hint) {
      // Linux tells of new device nodes; elsewhere polling must do.
      if (process.platform !== 'linux') return;
      const watcher = watch('/dev', { persistent: false }, (_, name) => {
        if (name?.startsWith('hidraw') === true) hint();
      });
      watcher.on('error', () => watcher.close());
    },
  };
}

/** One device may be listed once per use it declares: on Linux all of them share the path. */
function grouped(devices: readonly NodeHid.Device[]): HidDevice[] {
  const byPath = new Map<string, HidDevice>();
  for (const it of devices) {
    if (it.path === undefined || it.path === '') continue;
    const use = { page: it.usagePage ?? 0, id: it.usage ?? 0 };
    const before = byPath.get(it.path);
    byPath.set(it.path, {
      path: it.path,
      vendorId: it.vendorId,
      productId: it.productId,
      serial: it.serialNumber ?? '',
      manufacturer: it.manufacturer ?? '',
      product: it.product ?? '',
      uses: [...(before?.uses ?? []), use],
    });
  }
  return [...byPath.values()];
}

function cantOpen(error: unknown): CantOpen {
  const message = error instanceof Error ? error.message : String(error);
  if (/permission|access|privilege|not permitted|0xE00002E2/i.test(message)) return new CantOpen('permission', message);
  if (/busy|exclusive|sharing/i.test(message)) return new CantOpen('busy', message);
  return new CantOpen('failed', message);
}
