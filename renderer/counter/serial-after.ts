/** "2-000417" to "2-000418": counterfoils are numbered without gaps. */
export function serialAfter(serial: string): string {
  return serial.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}
