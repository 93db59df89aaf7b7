import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { PrinterLanguage } from '#shared/paper/printer.ts';
import { escPos, starPrnt } from './commands.ts';
import { PaperRoll } from './paper-roll.ts';

/** How it behaves; may be changed while it runs. */
export interface Manners {
  paperOut: boolean;
  coverOpen: boolean;
  /** Says nothing, as cheap ones do. */
  silent: boolean;
  /** Answers every question with noise. */
  babbles: boolean;
  /** Answers how it is, but never that it is done. */
  neverDone: boolean;
  /** Hangs up hard after so many bytes of a slip. */
  diesAfter: number;
  /** Runs out of paper after so many bytes of a slip. */
  runsOutAfter: number;
}

const good: Manners = {
  paperOut: false,
  coverOpen: false,
  silent: false,
  babbles: false,
  neverDone: false,
  diesAfter: Number.POSITIVE_INFINITY,
  runsOutAfter: Number.POSITIVE_INFINITY,
};

const questions: Readonly<Record<PrinterLanguage, Buffer>> = {
  'esc-pos': Buffer.from([0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4]),
  'star-prnt': Buffer.from([0x1b, 0x06, 0x01]),
};

/** A printer on a port of its own that speaks back, and keeps what came out of it as a picture. Whoever starts it ends it. */
export async function startPrinter(speaks: PrinterLanguage = 'esc-pos', across = 576) {
  const manners: Manners = { ...good };
  const roll = new PaperRoll(across);
  const faults: unknown[] = [];
  const sockets = new Set<Socket>();
  let got = 0;
  let counter = 0;

  const status = (): Buffer => {
    if (manners.babbles) return Buffer.from([0xff, 0x93, 0x00, 0x41, 0xfe]);
    const { paperOut, coverOpen } = manners;
    if (speaks === 'esc-pos')
      return Buffer.from([
        0x12 | (paperOut || coverOpen ? 0x08 : 0),
        0x12 | (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0),
        0x12 | (paperOut ? 0x60 : 0),
      ]);
    const paper = paperOut ? 0x08 : 0;
    return Buffer.from([0x23, 0x06, coverOpen ? 0x28 : 0, 0, 0, paper, 0, counter << 1, 0]);
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const read = speaks === 'esc-pos' ? escPos() : starPrnt();
    let buffer = Buffer.alloc(0);
    let here = 0;
    const stuck = () => manners.paperOut || manners.coverOpen;

    // Each of the three questions of ESC/POS is answered by a byte of its own.
    let asked = 0;
    const tell = (length: number): void => {
      asked += 1;
      if (manners.silent) return;
      if (speaks === 'star-prnt' || manners.babbles) socket.write(status());
      else socket.write(status().subarray((asked - 1) % length, ((asked - 1) % length) + 1));
    };

    const work = (): void => {
      while (buffer.length > 0 && !stuck()) {
        const { took, answer } = read(buffer, roll);
        if (took === 0) return;
        buffer = buffer.subarray(took);
        if (answer === 'status') tell(took);
        if (answer === 'end') counter = (counter + 1) % 8;
        if (answer === 'end' && speaks === 'esc-pos' && !manners.silent && !manners.neverDone)
          socket.write(Buffer.of(0));
      }
    };
    const safely = (): void => {
      try {
        work();
      } catch (fault) {
        faults.push(fault);
        socket.destroy();
      }
    };
    const tick = setInterval(safely, 2);
    socket.on('close', () => clearInterval(tick));
    // What it has taken it prints, also when the other end has hung up.
    socket.on('end', safely);

    socket.on('data', (chunk: Buffer) => {
      const question = questions[speaks];
      const isAsked = chunk.subarray(-question.length).equals(question);
      const ofSlip = chunk.length - (isAsked ? question.length : 0);
      got += ofSlip;
      here += ofSlip;
      // Asked while it is stuck in the middle of a slip, a printer answers at once, whatever waits in its buffer.
      if (isAsked && stuck()) {
        if (!manners.silent) socket.write(status());
        buffer = Buffer.concat([buffer, chunk.subarray(0, -question.length)]);
        return;
      }
      buffer = Buffer.concat([buffer, chunk]);
      if (here >= manners.runsOutAfter) manners.paperOut = true;
      if (here >= manners.diesAfter) socket.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    port,
    manners,
    faults,
    printouts: roll.printouts,
    way: { by: 'network', host: '127.0.0.1', port } as const,
    /** Bytes of slips, without questions. */
    get got() {
      return got;
    },
    close,
  };
}
