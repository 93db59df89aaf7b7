const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Readers don't say in which charset a code was written. What is valid UTF-8 is hardly ever anything else. */
export function textOf(bytes: Uint8Array): string {
  if (isAscii(bytes)) return String.fromCharCode(...bytes.subarray(0, 4096)) + asciiTail(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/** An argument list has a length limit, a code of 10,000 characters has not. */
function asciiTail(bytes: Uint8Array): string {
  return bytes.length <= 4096 ? '' : latin1.decode(bytes.subarray(4096));
}

/** Without the line end or tab that many readers are set to send behind a code. */
export function withoutLineEnd(text: string): string {
  return text.replace(/[\r\n\t\0]+$/, '');
}
