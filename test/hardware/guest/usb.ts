import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { descriptorOf, readerProfiles, type ReaderProfile } from '#electron/scanners/virtual/profiles.ts';
import { reportsFor } from '#electron/scanners/virtual/send.ts';
import { runTests, until } from './report.ts';
import { Till } from './till.ts';

const { zebra } = readerProfiles;
const gadgets = '/sys/kernel/config/usb_gadget';
const till = new Till();

/** A reader on a USB bus that the kernel plugs into itself: dummy_hcd is the socket, f_hid the device. */
class Gadget {
  readonly #folder: string;
  readonly #port = readdirSync('/sys/class/udc')[0] ?? '';
  #file: number | undefined;

  constructor(name: string, profile: ReaderProfile, serial: string) {
    this.#folder = join(gadgets, name);
    const text = (path: string, value: string) => writeFileSync(join(this.#folder, path), `${value}\n`);
    const folder = (path: string) => mkdirSync(join(this.#folder, path), { recursive: true });
    folder('strings/0x409');
    text('idVendor', `0x${profile.vendorId.toString(16)}`);
    text('idProduct', `0x${profile.productId.toString(16)}`);
    text('strings/0x409/serialnumber', serial);
    text('strings/0x409/manufacturer', profile.manufacturer);
    text('strings/0x409/product', profile.product);
    folder('functions/hid.usb0');
    text('functions/hid.usb0/report_length', '64');
    text('functions/hid.usb0/protocol', '0');
    text('functions/hid.usb0/subclass', '0');
    writeFileSync(join(this.#folder, 'functions/hid.usb0/report_desc'), descriptorOf(profile));
    folder('configs/c.1/strings/0x409');
    text('configs/c.1/strings/0x409/configuration', 'reader');
    symlinkSync(join(this.#folder, 'functions/hid.usb0'), join(this.#folder, 'configs/c.1/hid.usb0'));
  }

  plug(): void {
    writeFileSync(join(this.#folder, 'UDC'), `${this.#port}\n`);
    this.#file = openSync('/dev/hidg0', 'r+');
  }

  send(report: Uint8Array): void {
    if (this.#file !== undefined) writeSync(this.#file, report);
  }

  unplug(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    writeFileSync(join(this.#folder, 'UDC'), '\n');
  }
}

mkdirSync('/sys/kernel/config', { recursive: true });
execFileSync('/bin/mount', ['-t', 'configfs', 'none', '/sys/kernel/config']);
const gadget = new Gadget('reader', zebra, 'USB1');
const ready = (count: number) => until(`${count} readers ready`, () => till.ready.length === count, 15_000);
const scan = (code: string) => {
  for (const report of reportsFor(zebra, code, ']C0')) gadget.send(report);
};

await runTests(
  {
    'over a real USB bus a reader is found with its names, and read': async () => {
      await till.running();
      gadget.plug();
      await ready(1);
      assert.partialDeepStrictEqual(till.ready[0], {
        make: 'Zebra',
        product: 'DS2208',
        basis: 'described',
        mode: 'barcode',
      });
      scan('GIFT-USB-1');
      assert.deepEqual(await till.take(1), [']C0GIFT-USB-1']);
    },

    'a code of two hundred signs comes whole over the bus': async () => {
      gadget.plug();
      await ready(1);
      scan('x'.repeat(200));
      assert.deepEqual(await till.take(1), [`]C0${'x'.repeat(200)}`]);
    },

    'pulled out in the middle of a code, nothing of it is taken; plugged in again, the same reader reads on':
      async () => {
        gadget.plug();
        await ready(1);
        const [key] = till.ready.map((it) => it.key);
        const [first] = reportsFor(zebra, 'x'.repeat(100));
        gadget.send(first ?? new Uint8Array());
        await new Promise((done) => setTimeout(done, 100));
        gadget.unplug();
        assert.deepEqual(await till.take(1), ['malformed-code']);
        await ready(0);
        gadget.plug();
        await ready(1);
        assert.equal(till.ready[0]?.key, key);
        scan('BACK');
        assert.deepEqual(await till.take(1), [']C0BACK']);
      },
  },
  async () => {
    gadget.unplug();
    await ready(0);
    till.taken();
  },
);
