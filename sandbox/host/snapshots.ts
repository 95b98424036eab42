/** The snapshots of the two realms: built once by a process of its own, read by every host. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ivm from 'isolated-vm';

export type Realm = 'subject' | 'judge';
export type Snapshot = ivm.ExternalCopy<ArrayBuffer>;

const REALMS: readonly Realm[] = ['subject', 'judge'];

/** Writes what is missing. The last file appears when all of them are there. */
export function buildSnapshots(directory: string): void {
  for (const realm of REALMS) {
    const file = fileOf(realm, directory);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.part`, new Uint8Array(build(realm).copy()));
    renameSync(`${file}.part`, file);
  }
}

/** Read from the directory, or made in memory where nobody could write one. */
export function readSnapshot(realm: Realm, directory: string): Snapshot {
  const file = fileOf(realm, directory);
  if (!existsSync(file)) return build(realm);
  const bytes = readFileSync(file);
  return new ivm.ExternalCopy(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
}

/** The host's command looks for the judge's, the last to be written, before it has them built. */
function fileOf(realm: Realm, directory: string): string {
  return path.join(directory, `${realm}.snapshot`);
}

function build(realm: Realm): Snapshot {
  const code = readFileSync(new URL(`../realm/generated/${realm}.js`, import.meta.url), 'utf8');
  return ivm.Isolate.createSnapshot([{ code, filename: `${realm}.js` }]);
}
