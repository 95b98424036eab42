/** Gives away, for good, what a host needed to come up and a program must never find. */
import { closeSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { REPLIES_FD } from './protocol.ts';

/** The first of the uids that no account has: service managers keep them for throw-away processes. */
export const FIRST_UID = 61_184;
export const UIDS = 4_000;

/** The argument by which the pool tells a host to change its uid. */
export const DROP_UID = 'drop-uid';

/** What `process` can do to other processes, to itself and with native code: no permission covers the first two. */
export const PRUNED = [
  ...['kill', '_kill', '_debugProcess', '_debugEnd', 'abort'],
  ...['setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups'],
  ...['dlopen', 'execve', 'binding', '_linkedBinding'],
];

const DESCRIPTORS = '/proc/self/fdinfo';
const O_CLOEXEC = 0o2000000;

/** To be called once everything is loaded, before the first job. Throws when the pool asked for what the system refuses. */
export function dropAuthority(): void {
  closeInherited();
  if (process.argv.includes(DROP_UID)) changeUid(FIRST_UID + (process.pid % UIDS));
  dropPermissions();
  for (const name of PRUNED) Reflect.deleteProperty(process, name);
}

/** A server may itself have been started with descriptors that no exec closes; what Node opens, an exec would close. */
function closeInherited(): void {
  if (!existsSync(DESCRIPTORS)) return;
  for (const name of readdirSync(DESCRIPTORS)) {
    const descriptor = Number(name);
    if (descriptor > REPLIES_FD && !closesOnExec(descriptor)) closeSync(descriptor);
  }
}

function closesOnExec(descriptor: number): boolean {
  try {
    const flags = /^flags:\s+(\d+)$/m.exec(readFileSync(`${DESCRIPTORS}/${descriptor}`, 'latin1'))?.[1] ?? '0';
    return (Number.parseInt(flags, 8) & O_CLOEXEC) !== 0;
  } catch {
    // It was the one through which the directory was read.
    return true;
  }
}

/** To an id that hardly another process has: hosts cannot signal or trace the server, nor each other. */
function changeUid(id: number): void {
  process.setgroups?.([]);
  process.setgid?.(id);
  process.setuid?.(id);
}

/** Reading files and loading addons were allowed to come up; all else was never allowed. */
function dropPermissions(): void {
  const { permission } = process as { permission?: { drop?(scope: string): void } };
  permission?.drop?.('fs');
  permission?.drop?.('addon');
}
