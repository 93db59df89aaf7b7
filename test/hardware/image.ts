import { cpSync, chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { packInitramfs } from './cpio.ts';
import { librariesOf, type Tools } from './tools.ts';

export interface Image {
  readonly kernel: string;
  readonly initrd: string;
}

const applets = 'sh mount umount insmod ls cat mknod reboot sync mkdir cut'.split(' ');
const uhidModules = ['hid', 'hid-generic', 'uhid'];
/** In the order in which each finds what it needs. */
const usbModules =
  'usb-common usbcore udc-core dummy_hcd configfs libcomposite usb_f_hid hid usbhid hid-generic uhid'.split(' ');

/** Builds the guest: a kernel, busybox, this Node, node-hid and the sources of this house, in one file in memory. */
export async function buildImage(root: string, folder: string, tools: Tools, usb: boolean): Promise<Image> {
  const tree = join(folder, 'root');
  rmSync(tree, { recursive: true, force: true });
  for (const it of ['bin', 'app', 'mods', 'proc', 'sys', 'dev', 'tmp', 'run', 'etc'])
    mkdirSync(join(tree, it), { recursive: true });
  copyFileSync(tools.busybox, join(tree, 'bin/busybox'));
  for (const it of applets) symlinkSync('busybox', join(tree, 'bin', it));
  copyFileSync(process.execPath, join(tree, 'bin/node'));

  const app = join(tree, 'app');
  // One file each, as the product ships them: a guest without KVM takes seconds to read a hundred sources.
  const bundles = {
    guest: `test/hardware/guest/${usb ? 'usb' : 'uhid'}.ts`,
    scanners: 'electron/scanners/process/main.ts',
  };
  await build({
    input: Object.fromEntries(Object.entries(bundles).map(([name, file]) => [name, join(root, file)])),
    external: ['node-hid'],
    platform: 'node',
    cwd: root,
    output: { dir: app, format: 'esm', entryFileNames: '[name].mjs' },
  });
  cpSync(join(root, 'test/hardware/devices'), join(app, 'devices'), { recursive: true });
  for (const it of ['pkg-prebuilds', 'node-hid']) {
    cpSync(join(root, 'node_modules', it), join(app, 'node_modules', it), {
      recursive: true,
      filter: (path) => !/hidapi$|prebuilds\/.*(darwin|win32|arm|musl)/.test(path),
    });
  }

  const native = ['HID-linux-x64', 'HID_hidraw-linux-x64'].map((it) =>
    join(root, 'node_modules/node-hid/prebuilds', it, 'node-napi-v4.node'),
  );
  for (const library of new Set([process.execPath, ...native].flatMap(librariesOf))) {
    const target = join(tree, library);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(library, target);
  }

  const modules = usb ? usbModules : uhidModules;
  const source = join(tools.kernel, 'lib/modules', tools.version, 'kernel');
  for (const [i, name] of modules.entries()) {
    const file = findModule(source, name);
    if (file !== undefined) copyFileSync(file, join(tree, 'mods', `${String(i).padStart(2, '0')}-${name}.ko`));
  }
  writeFileSync(join(tree, 'init'), initScript);
  chmodSync(join(tree, 'init'), 0o755);
  const initrd = join(folder, 'initrd.cpio');
  packInitramfs(tree, initrd);
  return { kernel: join(tools.kernel, 'boot', `vmlinuz-${tools.version}`), initrd };
}

/** Modules that are built into the kernel have no file. */
function findModule(folder: string, name: string): string | undefined {
  const places = ['drivers/hid', 'drivers/hid/usbhid', 'drivers/usb/common', 'drivers/usb/core', 'drivers/usb/gadget'];
  places.push('drivers/usb/gadget/udc', 'drivers/usb/gadget/function', 'fs/configfs');
  return places.map((it) => join(folder, it, `${name}.ko`)).find(existsSync);
}

const initScript = `#!/bin/busybox sh
export PATH=/bin HOME=/tmp UV_THREADPOOL_SIZE=64
mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev
for m in /mods/*.ko; do insmod $m || echo "GUEST insmod $m failed"; done
if [ -e /sys/class/misc/uhid ] && [ ! -e /dev/uhid ]; then mknod /dev/uhid c 10 $(cut -d: -f2 /sys/class/misc/uhid/dev); fi
cd /app
node guest.mjs
echo "GUEST_RC=$?"
sync; reboot -f
`;
