/** How a host is started: an engine that keeps to its timeouts, and around it nothing that is worth taking. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DROP_UID } from '../host/drop-authority.ts';
import { type Confinement, surveyConfinement } from './confinement.ts';

export interface HostCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** The kernel ends a host whose server has died; otherwise somebody else has to. */
  readonly diesWithServer: boolean;
}

const HOST = new URL('../host/main.ts', import.meta.url);
const BUILDER = new URL('../host/build-snapshots.ts', import.meta.url);

export const ENGINE = [
  // With loop unrolling, plain allocating loops cannot be interrupted.
  '--no-turboshaft-loop-unrolling',
  '--random-seed=1',
  // Ten thousand counted calls fit, so that the count ends a recursion and not the stack.
  '--stack-size=3900',
  // In MiB. The contexts of a judge are gone before that: collecting them one by one would cost more than their runs.
  '--initial-old-space-size=64',
];

/** A host reads its code and loads its addon, gives both rights back, and has no others. */
const PERMISSIONS = [
  ...['--permission', '--allow-addons', '--allow-fs-read=*'],
  ...['--disable-warning=SecurityWarning', '--disable-sigusr1'],
];

/**
 * Snapshots are built by a process that ends before the host begins, so that no host may write. Limits are in KiB where
 * they count memory, and those that a system does not know are left out: writing out the memory of an aborted host,
 * above all, would take longer than the deadline allows.
 */
const START = `
directory=$1 builder=$2 node=$3 processes=$4; shift 4
[ -z "$builder" ] || [ -e "$directory/built" ] ||
  "$node" ${[...ENGINE, ...PERMISSIONS].join(' ').replace('*', "'*'")} "--allow-fs-write=$directory" "$builder" "$directory" 3<&- 4>&-
for limit in 'c 0' 'f 0' 'n 64' 'd 4194304' 's 8192'; do ulimit -$limit 2>/dev/null; done
# Of these letters a shell knows one.
[ -z "$processes" ] || ulimit -u "$processes" 2>/dev/null || ulimit -p "$processes" 2>/dev/null
exec "$@"`;

/** The directory is where hosts find their snapshots; without an entry the sandbox's own host is started. */
export function hostCommand(
  directory: string,
  entry?: string | URL,
  confinement: Confinement = surveyConfinement(),
): HostCommand {
  const { chain, dropsUid, limitsProcesses, diesWithServer } = confinement;
  const path = entry === undefined ? ownFile(HOST) : pathOf(entry);
  const host = [process.execPath, ...ENGINE, ...PERMISSIONS, path, directory, ...(dropsUid ? [DROP_UID] : [])];
  const env = { TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
  if (!existsSync('/bin/sh')) return { file: host[0]!, args: host.slice(1), env, diesWithServer };
  const builder = entry === undefined ? ownFile(BUILDER) : '';
  const args = [
    '-c',
    START,
    'host',
    directory,
    builder,
    process.execPath,
    limitsProcesses ? '512' : '',
    ...chain,
    ...host,
  ];
  return { file: '/bin/sh', args, env, diesWithServer };
}

/** Of the sandbox's own code, which is JavaScript where it was built. */
function ownFile(source: URL): string {
  const path = fileURLToPath(source);
  return import.meta.url.endsWith('.js') ? path.replace(/\.ts$/, '.js') : path;
}

function pathOf(entry: string | URL): string {
  return typeof entry === 'string' && !entry.startsWith('file:') ? entry : fileURLToPath(entry);
}
