const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Readers don't say in which charset a code was written. What is valid UTF-8 is hardly ever anything else. */
export function textOf(bytes: Uint8Array): string {
  // Short and plain, as nearly every code is: building it sign by sign is quicker than any decoder.
  if (bytes.length <= 64 && isAscii(bytes)) {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }
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

/** Without the line end or tab that many readers are set to send behind a code. */
export function withoutLineEnd(text: string): string {
  if (text.charCodeAt(text.length - 1) > 0x0d) return text;
  return text.replace(/[\r\n\t\0]+$/, '');
}
