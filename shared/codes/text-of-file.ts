/**
 * The text of a file that somebody saved somewhere: UTF-8 or UTF-16 by its mark or, for want of one, by its zeros;
 * what is neither was written by an old Windows.
 */
export function textOfFile(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Digits and commas in UTF-16 are every other byte a zero.
  const sample = bytes.subarray(0, 1_000);
  const zeros = (odd: 0 | 1) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (zeros(1) * 4 > sample.length) return 'utf-16le';
  if (zeros(0) * 4 > sample.length) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
