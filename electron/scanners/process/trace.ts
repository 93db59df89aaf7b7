const MOST = 96;

/** A report for the trace: letters and digits by their kind, everything else in hexadecimal, runs of zeros counted. */
export function maskedReport(report: Uint8Array): string {
  const parts: string[] = [];
  let zeros = 0;
  let text = '';
  const close = () => {
    if (text !== '') parts.push(text);
    if (zeros > 0) parts.push(zeros === 1 ? '00' : `00×${zeros}`);
    text = '';
    zeros = 0;
  };
  for (const byte of report.subarray(0, MOST)) {
    const kind = kindOf(byte);
    if (byte === 0) {
      if (text !== '') close();
      zeros += 1;
    } else if (kind !== undefined) {
      if (zeros > 0) close();
      text += kind;
    } else {
      close();
      parts.push(byte.toString(16).padStart(2, '0'));
    }
  }
  close();
  return report.length > MOST ? `${parts.join(' ')} …` : parts.join(' ');
}

function kindOf(byte: number): string | undefined {
  if (byte >= 0x30 && byte <= 0x39) return '9';
  if (byte >= 0x41 && byte <= 0x5a) return 'A';
  if (byte >= 0x61 && byte <= 0x7a) return 'a';
  return undefined;
}
