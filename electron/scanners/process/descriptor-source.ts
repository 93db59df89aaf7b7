import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { HidDevice } from './port.ts';

const run = promisify(execFile);

/**
 * Where each system gives a device's report descriptor away; node-hid 3.4 hands out none. Linux keeps it in sysfs,
 * macOS in the I/O registry. Windows shows it to nobody (decision 0031).
 */
export async function readDescriptor(device: HidDevice): Promise<Uint8Array | undefined> {
  if (process.platform === 'linux') {
    const node = basename(device.path);
    if (!/^hidraw\d+$/.test(node)) return undefined;
    return readFile(`/sys/class/hidraw/${node}/device/report_descriptor`).catch(() => undefined);
  }
  if (process.platform === 'darwin') {
    const listed = await run('ioreg', ['-r', '-l', '-w0', '-c', 'IOHIDDevice'], { maxBuffer: 64 << 20 }).catch(
      () => undefined,
    );
    return listed === undefined ? undefined : descriptorInRegistry(listed.stdout, device);
  }
  return undefined;
}

/** Finds the device's descriptor in what `ioreg` prints: one block of `"Key" = value` lines per device. */
export function descriptorInRegistry(
  text: string,
  wanted: Pick<HidDevice, 'vendorId' | 'productId' | 'serial'>,
): Uint8Array | undefined {
  for (const block of text.split(/^[ |]*\+-o /m)) {
    const value = (key: string) => new RegExp(`"${key}" = (.+)$`, 'm').exec(block)?.[1];
    const hex = value('ReportDescriptor')?.match(/^<([0-9a-f]+)>/)?.[1];
    if (hex === undefined) continue;
    if (Number(value('VendorID')) !== wanted.vendorId || Number(value('ProductID')) !== wanted.productId) continue;
    const serial = value('SerialNumber')?.replaceAll('"', '') ?? '';
    if (wanted.serial !== '' && serial !== '' && serial !== wanted.serial) continue;
    return Uint8Array.from(Buffer.from(hex, 'hex'));
  }
  return undefined;
}
