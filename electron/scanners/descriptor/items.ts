/** One item of a HID report descriptor (HID 1.11, section 6.2.2): `kind` and `tag` as the prefix byte packs them. */
export interface Item {
  readonly kind: 'main' | 'global' | 'local' | 'long';
  readonly tag: number;
  /** The data read as an unsigned and as a signed little-endian number; 0 without data. */
  readonly value: number;
  readonly signed: number;
  readonly size: number;
}

const kinds = ['main', 'global', 'local', 'long'] as const;
const LONG = 0xfe;

/** Walks the items. Ends quietly where the bytes end, also in the middle of an item: `cut` tells. */
export function* itemsOf(bytes: Uint8Array): Generator<Item, { readonly cut: boolean }> {
  let at = 0;
  while (at < bytes.length) {
    const prefix = bytes[at] ?? 0;
    if (prefix === LONG) {
      const size = bytes[at + 1] ?? 0;
      if (at + 3 + size > bytes.length) return { cut: true };
      yield { kind: 'long', tag: bytes[at + 2] ?? 0, value: 0, signed: 0, size };
      at += 3 + size;
      continue;
    }
    const size = (prefix & 3) === 3 ? 4 : prefix & 3;
    if (at + 1 + size > bytes.length) return { cut: true };
    let value = 0;
    for (let i = size; i > 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
    const half = 2 ** (size * 8 - 1);
    const signed = size > 0 && value >= half ? value - half * 2 : value;
    yield { kind: kinds[(prefix >> 2) & 3] ?? 'long', tag: prefix >> 4, value, signed, size };
    at += 1 + size;
  }
  return { cut: false };
}
