/** Makers whose readers a shop is likely to own; a reader of anyone else's is added by its own numbers. */
const makers: readonly (readonly [vendorId: number, name: string])[] = [
  [0x0c2e, 'Honeywell, Metrologic'],
  [0x0536, 'Hand Held Products'],
  [0x23d0, 'Honeywell'],
  [0x05e0, 'Zebra, Symbol'],
  [0x05f9, 'Datalogic'],
  [0x11fa, 'Code'],
  [0x1eab, 'Newland'],
  [0x0801, 'MagTek'],
  [0x0acd, 'ID TECH'],
];

const hex = (id: number) => id.toString(16).padStart(4, '0');
/** `uaccess` gives the device to whoever sits at the screen: no group to join, nothing for users of the network. */
const line = (id: number) => `KERNEL=="hidraw*", ATTRS{idVendor}=="${hex(id)}", TAG+="uaccess"`;

export const udevPath = '/etc/udev/rules.d/60-counterfoil.rules';

/**
 * The rule that lets the person at the till open readers, on Linux. 60, because systemd grants `uaccess` in 73:
 * a rule with a higher number comes too late.
 */
export function udevRule(others: readonly number[] = []): string {
  const known = new Set(makers.map(([id]) => id));
  const more = [...new Set(others)].filter((id) => !known.has(id));
  return [
    '# Counterfoil: bar-code and magstripe readers for the person at the till.',
    `# Save as ${udevPath}, then: udevadm control --reload && udevadm trigger`,
    // A comment of its own line: udev takes none behind a rule.
    ...makers.map(([id, name]) => `# ${name}\n${line(id)}`),
    ...more.map(line),
    '',
  ].join('\n');
}
