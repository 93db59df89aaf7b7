import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

interface TheirScanner {
  open(device: object): Promise<void>;
}

/** @point-of-sale/webhid-barcode-scanner, decoding the same bytes: it wants a browser, so it is given as much of one as it asks for. */
export async function theirDecoder(): Promise<(report: Uint8Array) => void> {
  Object.defineProperty(globalThis, 'navigator', {
    value: { hid: { addEventListener: () => {} } },
    configurable: true,
  });
  const file = join(
    import.meta.dirname,
    '../../node_modules/@point-of-sale/webhid-barcode-scanner/dist/webhid-barcode-scanner.esm.js',
  );
  const library: { default: new () => TheirScanner } = await import(pathToFileURL(file).href);
  let listener: (event: object) => void = () => {};
  const device = {
    vendorId: 0x05e0,
    open: () => Promise.resolve(),
    addEventListener: (_: string, it: (event: object) => void) => (listener = it),
  };
  await new library.default().open(device);
  const log = console.log;
  return (report) => {
    // It prints every scan; that would be a benchmark of the console.
    console.log = () => {};
    listener({
      device,
      reportId: report[0],
      data: new DataView(report.buffer, report.byteOffset + 1, report.length - 1),
    });
    console.log = log;
  };
}
