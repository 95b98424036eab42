/** The snapshots of the two realms: built once by a process of its own, read by every host. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import ivm from 'isolated-vm';

export type Realm = 'subject' | 'judge';
export type Snapshot = ivm.ExternalCopy<ArrayBuffer>;

const REALMS: readonly Realm[] = ['subject', 'judge'];

/** What the command of a host looks for before it has the snapshots built. */
const BUILT = 'built';

/** Writes what is missing, and {@link BUILT} when all of it is there. */
export function buildSnapshots(directory: string): void {
  for (const realm of REALMS) {
    const code = codeOf(realm);
    const file = fileOf(realm, code, directory);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.part`, new Uint8Array(build(realm, code).copy()));
    renameSync(`${file}.part`, file);
  }
  writeFileSync(path.join(directory, BUILT), '');
}

/** Read from the directory, or made in memory where nobody could write one or the code has been replaced since. */
export function readSnapshot(realm: Realm, directory: string): Snapshot {
  const code = codeOf(realm);
  const file = fileOf(realm, code, directory);
  if (!existsSync(file)) return build(realm, code);
  const bytes = readFileSync(file);
  return new ivm.ExternalCopy(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
}

function fileOf(realm: Realm, code: string, directory: string): string {
  const key = createHash('sha256').update(process.version).update(code).digest('hex').slice(0, 16);
  return path.join(directory, `${realm}-${key}.snapshot`);
}

const codeOf = (realm: Realm): string =>
  readFileSync(new URL(`../realm/generated/${realm}.js`, import.meta.url), 'utf8');

const build = (realm: Realm, code: string): Snapshot => ivm.Isolate.createSnapshot([{ code, filename: `${realm}.js` }]);
