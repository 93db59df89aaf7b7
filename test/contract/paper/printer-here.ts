import { onTestFinished } from 'vitest';
import { startPrinter } from '#test/fakes/printer/fake-printer.ts';

/** A printer for as long as the test. */
export async function fakePrinter(...of: Parameters<typeof startPrinter>) {
  const printer = await startPrinter(...of);
  onTestFinished(printer.close);
  return printer;
}
