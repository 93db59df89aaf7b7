import { closeSync, openSync, read, writeSync } from 'node:fs';

/** linux/uhid.h: the events that a user-space device and the kernel exchange over /dev/uhid. */
const DESTROY = 1;
const OUTPUT = 6;
const GET_REPORT = 9;
const GET_REPORT_REPLY = 10;
const CREATE2 = 11;
const INPUT2 = 12;
const SET_REPORT = 13;
const SET_REPORT_REPLY = 14;
const BUS_USB = 3;
const MOST = 4096;
const EVENT = 4380;

export interface Introduction {
  readonly vendorId: number;
  readonly productId: number;
  readonly product: string;
  readonly serial: string;
  readonly descriptor: Uint8Array;
}

/** A HID device that the kernel believes in, made of nothing but a file descriptor. */
export class UhidDevice {
  readonly #fd = openSync('/dev/uhid', 'r+');
  readonly outputs: Uint8Array[] = [];
  #plugged = true;

  constructor({ vendorId, productId, product, serial, descriptor }: Introduction) {
    const event = Buffer.alloc(EVENT);
    event.writeUInt32LE(CREATE2, 0);
    event.write(product.slice(0, 127), 4);
    event.write('uhid/counterfoil', 132);
    event.write(serial.slice(0, 63), 196);
    event.writeUInt16LE(descriptor.length, 260);
    event.writeUInt16LE(BUS_USB, 262);
    event.writeUInt32LE(vendorId, 264);
    event.writeUInt32LE(productId, 268);
    event.writeUInt32LE(0x100, 272);
    event.set(descriptor, 280);
    writeSync(this.#fd, event);
    this.#listen();
  }

  send(report: Uint8Array): void {
    const event = Buffer.alloc(6 + Math.min(report.length, MOST));
    event.writeUInt32LE(INPUT2, 0);
    event.writeUInt16LE(report.length, 4);
    event.set(report, 6);
    writeSync(this.#fd, event);
  }

  unplug(): void {
    const event = Buffer.alloc(4);
    event.writeUInt32LE(DESTROY, 0);
    writeSync(this.#fd, event);
    // The read that is still waiting is woken by the kernel's own "stop" and closes the file.
    this.#plugged = false;
  }

  #listen(): void {
    const event = Buffer.alloc(EVENT);
    read(this.#fd, event, 0, EVENT, null, (error) => {
      if (error !== null || !this.#plugged) return closeSync(this.#fd);
      this.#answer(event);
      this.#listen();
    });
  }

  #answer(event: Buffer): void {
    const type = event.readUInt32LE(0);
    if (type === OUTPUT) this.outputs.push(event.subarray(4, 4 + event.readUInt16LE(4 + MOST)));
    if (type !== GET_REPORT && type !== SET_REPORT) return;
    const reply = Buffer.alloc(12);
    reply.writeUInt32LE(type === GET_REPORT ? GET_REPORT_REPLY : SET_REPORT_REPLY, 0);
    reply.writeUInt32LE(event.readUInt32LE(4), 4);
    // It has no reports to give away: EIO.
    reply.writeUInt16LE(type === GET_REPORT ? 5 : 0, 8);
    writeSync(this.#fd, reply);
  }
}
