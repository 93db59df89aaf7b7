import type { HidDevice } from './port.ts';

const hex = (value: number) => value.toString(16).padStart(4, '0');

/** What stays the same when a reader is plugged in again, at any socket: never the path. */
export function identityOf(device: HidDevice): string {
  const use = device.uses.find((it) => it.page === 0x8c || it.page === 0x8e) ?? device.uses[0];
  const serial = device.serial.replace(/[^\x21-\x7e]/g, '').slice(0, 100);
  return `${hex(device.vendorId)}:${hex(device.productId)}:${serial}:${hex(use?.page ?? 0)}.${hex(use?.id ?? 0)}`;
}

/**
 * A key for each of several readers that are the same to the last digit, as cheap ones without serial number are:
 * the lowest number that none of those present has.
 */
export function keyFor(identity: string, taken: ReadonlySet<string>): string {
  if (!taken.has(identity)) return identity;
  let n = 2;
  while (taken.has(`${identity}#${n}`)) n += 1;
  return `${identity}#${n}`;
}
