import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ScannerProcess } from '#electron/scanners/scanner-process.ts';
import { descriptorOf, readerProfiles, type ReaderProfile } from '#electron/scanners/virtual/profiles.ts';
import { reportsFor } from '#electron/scanners/virtual/send.ts';
import { deviceFileSchema } from '../device-file.ts';
import { runTests, until } from './report.ts';
import { Till } from './till.ts';
import { UhidDevice } from './uhid-device.ts';

const { zebra, honeywell, newland, magtek } = readerProfiles;
const till = new Till();
const plugged = new Set<UhidDevice>();

function plug(profile: ReaderProfile, serial = 'SN1'): UhidDevice {
  const device = new UhidDevice({ ...profile, serial, descriptor: descriptorOf(profile) });
  plugged.add(device);
  return device;
}

async function scan(
  device: UhidDevice,
  profile: ReaderProfile,
  code: string,
  aim: string | null = null,
  pace = 0,
): Promise<void> {
  for (const report of reportsFor(profile, code, aim)) {
    device.send(report);
    if (pace > 0) await pause(pace);
  }
}

const ready = (count: number) => until(`${count} readers ready`, () => till.ready.length === count);

async function unplugAll(): Promise<void> {
  for (const it of plugged) it.unplug();
  plugged.clear();
  await ready(0);
  till.taken();
}

const nodes = () => readdirSync('/dev').filter((it) => it.startsWith('hidraw'));

await runTests(
  {
    'the scanner process starts, and no reader is there': async () => {
      await till.running();
      assert.deepEqual(till.readers, []);
    },

    'every profile is found, opened and read by its own description': async () => {
      for (const profile of Object.values(readerProfiles)) {
        const device = plug(profile);
        const at = performance.now();
        await ready(1);
        const found = performance.now() - at;
        // ID TECH's description says "bytes" and no more.
        assert.equal(till.ready[0]?.basis, profile === readerProfiles.idtech ? 'known' : 'described');
        await scan(
          device,
          profile,
          profile.kind === 'barcode' ? 'GIFT-4711-ab' : '%GIFT4711?;6006491234567892?',
          profile.kind === 'barcode' ? ']C0' : null,
        );
        const [text] = await till.take(1);
        assert.equal(
          text,
          profile.kind === 'barcode' ? ']C0GIFT-4711-ab' : '%GIFT4711?;6006491234567892?',
          profile.product,
        );
        console.log(`  ${profile.product}: found in ${found.toFixed(0)} ms`);
        await unplugAll();
      }
    },

    'every device file is read as it says': async () => {
      for (const name of readdirSync('/app/devices')) {
        const file = deviceFileSchema.parse(JSON.parse(readFileSync(`/app/devices/${name}`, 'utf8')));
        const device = new UhidDevice({ ...file, serial: 'FILE', descriptor: file.descriptor });
        plugged.add(device);
        await ready(1);
        for (const report of file.reports) device.send(report);
        assert.deepEqual(await till.take(file.reads.length), file.reads, name);
        console.log(`  ${name}`);
        await unplugAll();
      }
    },

    'a long code comes whole over several reports, ten thousand characters over 179': async () => {
      const device = plug(zebra);
      await ready(1);
      await scan(device, zebra, `QR-${'x'.repeat(200)}`);
      assert.deepEqual(await till.take(1), [`QR-${'x'.repeat(200)}`]);
      // A reader sends a report every few milliseconds; the kernel keeps 64 for whoever is slow.
      await scan(device, zebra, '7'.repeat(10_000), null, 2);
      await until('the long code in the trace', () =>
        till.scanners.trace().some((it) => it.shape.length > 100 && it.why === 'too-long'),
      );
      assert.equal(till.scanners.trace()[0]?.reports.at(-1), '+171');
      await unplugAll();
    },

    'two readers at once never mix': async () => {
      const [a, b] = [plug(zebra, 'A'), plug(newland, 'B')];
      await ready(2);
      const [a1, a2] = reportsFor(zebra, 'A'.repeat(100));
      const [b1, b2] = reportsFor(newland, 'B'.repeat(100));
      for (const [device, report] of [
        [a, a1],
        [b, b1],
        [a, a2],
        [b, b2],
      ] as const)
        device.send(report ?? new Uint8Array());
      assert.deepEqual((await till.take(2)).toSorted(), ['A'.repeat(100), 'B'.repeat(100)]);
      await unplugAll();
    },

    'unplugged in the middle of a code: nothing of it is taken, and it is told': async () => {
      const device = plug(zebra);
      await ready(1);
      const [first] = reportsFor(zebra, 'x'.repeat(100));
      device.send(first ?? new Uint8Array());
      await pause(50);
      device.unplug();
      plugged.delete(device);
      assert.deepEqual(await till.take(1), ['malformed-code']);
      assert.equal(till.scanners.trace()[0]?.why, 'incomplete');
      await ready(0);
    },

    'another reader at the same path is read by its own description': async () => {
      const first = plug(zebra, 'ONE');
      await ready(1);
      const before = nodes();
      first.unplug();
      plugged.delete(first);
      // The kernel gives the path away again once the till has let go of it too.
      await until('the path to be free', () => nodes().length === 0 && till.ready.length === 0);
      const second = plug(newland, 'TWO');
      await until('Newland', () => till.ready.length === 1 && till.ready[0]?.product.includes('FM420') === true);
      assert.deepEqual(nodes(), before);
      await scan(second, newland, 'GIFT-2');
      assert.deepEqual(await till.take(1), ['GIFT-2']);
      await unplugAll();
    },

    'plugged in again, a reader keeps its name and its purpose': async () => {
      plug(zebra, 'MINE');
      await ready(1);
      const key = till.ready[0]?.key ?? '';
      till.scanners.rename(key, 'Front till');
      till.scanners.assign(key, 'activation');
      await unplugAll();
      assert.equal(till.readers.find((it) => it.key === key)?.state, 'unplugged');
      const again = plug(zebra, 'MINE');
      await ready(1);
      await scan(again, zebra, 'BACK');
      await until('the scan', () => till.scans.length === 1);
      assert.partialDeepStrictEqual(till.scans[0], { readerName: 'Front till', purpose: 'activation', code: 'BACK' });
      await unplugAll();
    },

    'twenty times in and out, no scan is lost': async () => {
      for (let i = 0; i < 20; i++) {
        const device = plug(zebra);
        await ready(1);
        await scan(device, zebra, `CYCLE-${i}`);
        assert.deepEqual(await till.take(1), [`CYCLE-${i}`]);
        await unplugAll();
      }
    },

    'a flood of 64 reports, as many as the kernel keeps, comes through in order': async () => {
      const device = plug(zebra);
      await ready(1);
      const codes = Array.from({ length: 64 }, (_, i) => `FLOOD-${String(i).padStart(3, '0')}`);
      for (const code of codes) await scan(device, zebra, code);
      assert.deepEqual(await till.take(64), codes);
      await unplugAll();
    },

    'two scans within five milliseconds are two': async () => {
      const device = plug(honeywell);
      await ready(1);
      await scan(device, honeywell, 'ONE');
      await scan(device, honeywell, 'TWO');
      assert.deepEqual(await till.take(2), ['ONE', 'TWO']);
      await unplugAll();
    },

    'ten readers of one model without serial numbers are ten readers': async () => {
      const devices = Array.from({ length: 10 }, () => plug(zebra, ''));
      await ready(10);
      for (const [i, device] of devices.entries()) await scan(device, zebra, `TEN-${i}`);
      await until('ten scans', () => till.scans.length === 10);
      assert.equal(new Set(till.scans.map((it) => it.reader)).size, 10);
      await unplugAll();
    },

    'a reader beeps when it is told to': async () => {
      const device = plug(honeywell);
      await ready(1);
      till.scanners.beep(till.ready[0]?.key ?? '');
      await until('the output report', () => device.outputs.length === 1);
      assert.deepEqual([...(device.outputs[0] ?? [])], [4, 0x40]);
      await unplugAll();
    },

    'a scanner process that is killed comes back and reads on, and delivered scans stay': async () => {
      const device = plug(zebra);
      await ready(1);
      await scan(device, zebra, 'BEFORE');
      await until('the scan before', () => till.scans.length === 1);
      till.process?.kill();
      await until('the death to be seen', () => till.scanners.state().process.state === 'restarting');
      const died = performance.now();
      await ready(1);
      console.log(`  back after ${(performance.now() - died).toFixed(0)} ms`);
      await scan(device, zebra, 'AFTER');
      assert.deepEqual(await till.take(2), ['BEFORE', 'AFTER']);
      assert.equal(till.scanners.state().process.restarts, 1);
      await unplugAll();
    },

    'a bank’s card leaves no digit in any event, state, memory or trace': async () => {
      const device = plug(magtek);
      await ready(1);
      await scan(device, magtek, '%B4111111111111111^DOE/JANE^30121010000000000?;4111111111111111=30121010000000000?');
      await until('the refusal', () => till.scans.length === 1);
      assert.equal(till.scans[0]?.problem?.code, 'payment-card');
      assert.doesNotMatch(
        JSON.stringify([till.scans, till.scanners.trace(), till.scanners.state(), till.memory]),
        /411111|JANE/,
      );
      await unplugAll();
    },

    'without permission the reader is shown with the reason, and read as soon as it is given': async () => {
      const nobody = new Till(asNobody);
      await nobody.running();
      const device = plug(zebra, 'LOCKED');
      await until('the refusal', () => nobody.readers[0]?.state === 'refused');
      assert.equal(nobody.readers[0]?.why, 'permission');
      for (const it of nodes()) chmodSync(`/dev/${it}`, 0o666);
      await until('the reader', () => nobody.ready.length === 1);
      await scan(device, zebra, 'ALLOWED');
      assert.deepEqual(await nobody.take(1), ['ALLOWED']);
      nobody.scanners.stop();
      await unplugAll();
    },

    'five hundred scans, each as fast as the machine allows': async () => {
      const device = plug(zebra);
      await ready(1);
      const took: number[] = [];
      for (let i = 0; i < 500; i++) {
        const at = performance.now();
        await scan(device, zebra, `SPEED-${i}`);
        while (till.scans.length === 0) await new Promise((done) => setImmediate(done));
        took.push(performance.now() - at);
        assert.deepEqual(till.taken(), [`SPEED-${i}`]);
      }
      const sorted = took.toSorted((x, y) => x - y);
      console.log(
        `  kernel to till, without KVM: p50 ${sorted[250]?.toFixed(1)} ms, p99 ${sorted[495]?.toFixed(1)} ms`,
      );
      await unplugAll();
    },
  },
  unplugAll,
);

function asNobody(): ScannerProcess {
  const child = fork('/app/scanners.mjs', [], {
    uid: 65_534,
    gid: 65_534,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    post: (message) => void child.send(Object(message)),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', (code) => listener(String(code))),
    kill: () => child.kill('SIGKILL'),
  };
}
