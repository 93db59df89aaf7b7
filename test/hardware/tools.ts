import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Tools {
  readonly qemu: string;
  readonly busybox: string;
  /** Where Debian's kernel was unpacked, and its version. */
  readonly kernel: string;
  readonly version: string;
}

/** Says why the hardware tests can't run on this machine. */
export class CantVirtualise extends Error {}

const wanted = ['qemu-system-x86', 'busybox-static', 'libusb-1.0-0', 'libudev1'];
const patient = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3'];

/** Finds QEMU, busybox and a kernel, or brings them where that is possible: as root on Debian. */
export function bringTools(cache: string, usb: boolean, say: (line: string) => void): Tools {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CantVirtualise(`the guest is Linux on x86-64, this is ${process.platform} on ${process.arch}`);
  }
  if (!hasAll()) install(say);
  const missing = [
    ...(which('qemu-system-x86_64') === undefined ? ['qemu-system-x86'] : []),
    ...(staticBusybox() === undefined ? ['busybox-static'] : []),
    ...(hasLibrary('libusb-1.0.so.0') ? [] : ['libusb-1.0-0']),
  ];
  const [qemu, busybox] = [which('qemu-system-x86_64'), staticBusybox()];
  if (missing.length > 0 || qemu === undefined || busybox === undefined) {
    throw new CantVirtualise(`${missing.join(', ')} not installed (Debian: apt-get install ${missing.join(' ')})`);
  }
  return { qemu, busybox, ...bringKernel(cache, usb, say) };
}

function hasAll(): boolean {
  return which('qemu-system-x86_64') !== undefined && staticBusybox() !== undefined && hasLibrary('libusb-1.0.so.0');
}

function install(say: (line: string) => void): void {
  if (!isDebian() || process.getuid?.() !== 0) return;
  say('Installing QEMU and busybox with apt-get (about 60 MB)...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', [...patient, 'update'], { env });
  spawnSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...wanted], { env });
}

/**
 * The kernel comes from Debian's archive and is only unpacked, never installed. The small cloud kernel has uhid; real
 * USB gadgets (dummy_hcd, f_hid) are in the full one alone.
 */
function bringKernel(cache: string, usb: boolean, say: (line: string) => void): { kernel: string; version: string } {
  const flavour = usb ? 'amd64' : 'cloud-amd64';
  const folder = join(cache, `kernel-${flavour}`);
  if (!existsSync(join(folder, 'boot'))) {
    if (which('apt-get') === undefined || which('dpkg-deb') === undefined) {
      throw new CantVirtualise("the kernel comes from Debian's archive, and there is no apt-get here");
    }
    const depends = run('apt-cache', 'depends', `linux-image-${flavour}`);
    const name = /Depends: (linux-image-\S+)/.exec(depends)?.[1];
    if (name === undefined) throw new CantVirtualise(`apt knows no linux-image-${flavour}; apt-get update may help`);
    say(`Fetching ${name} from Debian's archive (${usb ? 71 : 27} MB)...`);
    const downloads = join(cache, 'downloads');
    mkdirSync(downloads, { recursive: true });
    run('apt-get', '-o', 'APT::Sandbox::User=root', 'download', name);
    const deb = readdirSync(downloads).find((it) => it.startsWith(`${name}_`));
    if (deb === undefined) throw new CantVirtualise(`${name} could not be downloaded`);
    mkdirSync(folder, { recursive: true });
    run('dpkg-deb', '-x', join(downloads, deb), folder);
  }
  const version = readdirSync(join(folder, 'lib/modules'))[0];
  if (version === undefined) throw new CantVirtualise(`no kernel modules in ${folder}`);
  return { kernel: folder, version };

  function run(program: string, ...args: string[]): string {
    const cwd = existsSync(join(cache, 'downloads')) ? join(cache, 'downloads') : cache;
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
    if (status !== 0)
      throw new CantVirtualise(`${program} ${args.join(' ')}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    return stdout;
  }
}

/** The shared libraries that a program or library needs, with the loader. */
export function librariesOf(file: string): string[] {
  const listed = execFileSync('ldd', [file], { encoding: 'utf8' });
  return [...listed.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path = '']) => path);
}

function which(program: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/local/bin', '/usr/sbin', '/sbin'].map((it) => join(it, program)).find(existsSync);
}

function staticBusybox(): string | undefined {
  const busybox = which('busybox');
  // The dynamic one would want its libraries beside it.
  if (busybox === undefined || spawnSync('ldd', [busybox]).status === 0) return undefined;
  return busybox;
}

function hasLibrary(name: string): boolean {
  return ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'].some((it) =>
    existsSync(join(it, name)),
  );
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
