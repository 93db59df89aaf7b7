/** What stands before the serial in the bars of a counterfoil: no card's number begins like this. */
const OURS = 'CF-';
const SERIAL = /^T?[A-Za-z0-9]{1,8}-\d{6,15}$/;

/** What the bars of a counterfoil say. Letters, digits and a hyphen: any reader can type them. */
export function codeOfSerial(serial: string): string {
  return OURS + serial;
}

/** The serial of the counterfoil that was scanned; undefined for anything else, above all a card. */
export function serialInCode(scan: string): string | undefined {
  const text = scan.trim();
  if (!text.startsWith(OURS)) return undefined;
  const serial = text.slice(OURS.length);
  return SERIAL.test(serial) ? serial : undefined;
}
