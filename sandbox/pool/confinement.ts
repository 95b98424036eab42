/** What keeps a host from doing harm if an isolate is escaped, and which of it this system has. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { FIRST_UID, UIDS } from '../host/drop-authority.ts';

/** Every defence, with what a system without it leaves open. `docs/security.md` has a row for each. */
export const DEFENCES = {
  environment: 'hosts see the environment of the server',
  permissions: 'files stay readable to hosts: this version of Node cannot give that permission back',
  pruning: 'hosts can signal processes through Node',
  limits: 'hosts may open, write and allocate as much as the server may',
  privileges: 'programs that change the user can be started',
  uid: 'hosts run under the uid of the server',
  network: 'hosts are in the network of the server',
  parent: 'a host outlives a server that is killed',
  memory: 'memory outside an isolate is not watched',
} as const;

export type Defence = keyof typeof DEFENCES;

export interface Confinement {
  /** The command that hosts are started through, each part of which ends in an exec, so that the pid stays. */
  readonly chain: readonly string[];
  readonly dropsUid: boolean;
  /** A limit on processes counts those of the new uid alone, since until then it does not count at all. */
  readonly limitsProcesses: boolean;
  /** The kernel ends a host whose server has died; otherwise somebody else has to. */
  readonly diesWithServer: boolean;
  readonly lacking: readonly Defence[];
}

/** Nothing is assumed of a system: what is used has been tried on it. */
const SURVEY = `
try() { "$@" </dev/null >/dev/null 2>&1; }
s=$(command -v setpriv) && try "$s" --no-new-privs --pdeathsig KILL true && echo "setpriv $s"
u=$(command -v unshare) || exit 0
if try "$u" -n -i true; then echo "namespaces $u"
elif try "$u" -c -n -i true; then echo "user_namespace $u"
fi`;

const SHELL = '/bin/sh';

let surveyed: Confinement | undefined;

/** What this system has to offer; looked for once in the life of the process. */
export function surveyConfinement(): Confinement {
  surveyed ??= survey();
  return surveyed;
}

function survey(): Confinement {
  const hasShell = existsSync(SHELL);
  const found = hasShell ? toolsFound() : new Map<string, string>();
  const dropsUid = canDropUid();
  const setpriv = found.get('setpriv');
  const namespaces = found.get('namespaces');
  const userNamespace = found.get('user_namespace');
  const chain = [
    ...(namespaces === undefined ? [] : [namespaces, '-n', '-i']),
    ...(userNamespace === undefined ? [] : [userNamespace, '-c', '-n', '-i']),
    ...(setpriv === undefined ? [] : [setpriv, '--no-new-privs', '--pdeathsig', 'KILL']),
  ];
  const lacks: Partial<Record<Defence, boolean>> = {
    permissions: !canDropPermissions(process.versions.node),
    limits: !hasShell,
    privileges: setpriv === undefined,
    // In a user namespace of its own a host can trace nobody outside it, whatever its uid.
    uid: !dropsUid && userNamespace === undefined,
    network: namespaces === undefined && userNamespace === undefined,
    // The kernel forgets the wish when the uid changes.
    parent: !hasShell,
    memory: !existsSync('/proc/self/status'),
  };
  const lacking = (Object.keys(DEFENCES) as Defence[]).filter((defence) => lacks[defence] === true);
  const limitsProcesses = dropsUid && isInitialNamespace();
  return { chain, dropsUid, limitsProcesses, diesWithServer: setpriv !== undefined && !dropsUid, lacking };
}

function toolsFound(): Map<string, string> {
  const { stdout } = spawnSync(SHELL, ['-c', SURVEY], { encoding: 'utf8', timeout: 5_000, stdio: 'pipe' });
  const lines = (stdout ?? '').split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

/** Root may lack the right in a container, or have no other ids to change to. */
function canDropUid(): boolean {
  if (process.getuid?.() !== 0) return false;
  if (!existsSync('/proc/self/status')) return true;
  const capabilities = /^CapEff:\s+(\w+)$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? '0';
  const setgidAndSetuid = 0b11n << 6n;
  if ((BigInt(`0x${capabilities}`) & setgidAndSetuid) !== setgidAndSetuid) return false;
  return ['uid_map', 'gid_map'].every((map) => isMapped(readFileSync(`/proc/self/${map}`, 'latin1')));
}

/** Elsewhere even root is an ordinary user to the system, with whatever else that user runs. */
function isInitialNamespace(): boolean {
  const map = '/proc/self/uid_map';
  return existsSync(map) && /^\s*0\s+0\s+4294967295\s*$/.test(readFileSync(map, 'latin1'));
}

function isMapped(map: string): boolean {
  return map.split('\n').some((line) => {
    const [first = 0, , count = 0] = line.trim().split(/\s+/).map(Number);
    return first <= FIRST_UID && FIRST_UID + UIDS <= first + count;
  });
}

/** Node 26.3 brought `process.permission.drop`, and 24.21 has it. */
function canDropPermissions(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 27 || (major === 26 && minor >= 3) || (major === 24 && minor >= 21);
}

let isAnnounced = false;

/** Says, once in the life of the process and in one line, which defences this system lacks. */
export function announceLacking({ lacking }: Confinement, onNotice: (text: string) => void): void {
  if (isAnnounced || lacking.length === 0) return;
  isAnnounced = true;
  const open = lacking.map((defence) => `${DEFENCES[defence]} (${defence})`).join('; ');
  onNotice(`On this system an escaped program meets fewer walls: ${open}. See docs/security.md.`);
}
