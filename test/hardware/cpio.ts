import { lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Packs a folder as the "newc" archive that a Linux kernel unpacks as its first file system. */
export function packInitramfs(folder: string, file: string): void {
  const parts: Buffer[] = [];
  let inode = 1;
  const entry = (name: string, mode: number, body: Buffer) => {
    // magic, inode, mode, uid, gid, links, time, size, device ×2, special device ×2, name size, checksum
    const numbers = [inode++, mode, 0, 0, 1, 0, body.length, 0, 0, 0, 0, name.length + 1, 0];
    const head = `070701${numbers.map((it) => it.toString(16).padStart(8, '0')).join('')}${name}\0`;
    parts.push(Buffer.from(head), padding(head.length), body, padding(body.length));
  };
  for (const path of everythingIn(folder)) {
    const { mode } = lstatSync(path);
    const kind = mode & 0o170000;
    const body =
      kind === 0o120000 ? Buffer.from(readlinkSync(path)) : kind === 0o100000 ? readFileSync(path) : Buffer.alloc(0);
    entry(relative(folder, path), mode, body);
  }
  entry('TRAILER!!!', 0, Buffer.alloc(0));
  writeFileSync(file, Buffer.concat(parts));
}

function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4);
}

function everythingIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((it) => {
    const path = join(folder, it.name);
    return it.isDirectory() ? [path, ...everythingIn(path)] : [path];
  });
}
