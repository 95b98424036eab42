/** Keeps two processes from writing into the same folder. */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { isProcessAlive } from '../../is-process-alive.ts';
import { RunRefused } from './run-refused.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; null where that cannot be told. Ids of processes come again. */
  readonly began: string | null;
  /** Told apart from all others that ever were. */
  readonly instance: string;
}

const instance = randomUUID();

/**
 * Returns what releases the lock. Throws RunRefused while another holds it; a process that is dead holds nothing.
 * `file` is the lock's own.
 */
export function holdLock(file: string): () => void {
  const own: Holder = { pid: process.pid, host: hostname(), began: beginOf(process.pid), instance };
  while (!isMade(file, own)) {
    const text = textOf(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (holder === undefined)
      throw new RunRefused(`Expected a lock with a process id in ${file}, got another text. ${DELETE}`);
    if (isAlive(holder)) throw refusal(file, holder);
    takeAway(file, text);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

const DELETE = 'Delete that file if no other process plays into the folder.';

function isMade(file: string, own: Holder): boolean {
  try {
    writeFileSync(file, `${JSON.stringify(own)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Let go meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return Number.isSafeInteger(holder?.pid) && typeof holder?.host === 'string' ? (holder as Holder) : undefined;
  } catch {
    // Not of our making, or its writer was stopped in the middle.
    return undefined;
  }
}

/** Of another machine nothing is known, so it is taken to live. */
function isAlive({ pid, host, began, instance: other }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return other === instance;
  if (!isProcessAlive(pid)) return false;
  return began === null || beginOf(pid) === began;
}

/** From Linux's table of processes: the boot and the clock tick in which the process began. */
function beginOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold spaces and parentheses; 20 fields on from it stands the tick.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    // Another system, or no such process.
    return null;
  }
}

/** Two may find the same dead holder: who moves a lock away that is not the one that was read puts it back. */
function takeAway(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  if (moved === text) rmSync(aside);
  else renameSync(aside, file);
}

function refusal(file: string, { pid, host }: Holder): RunRefused {
  if (host === hostname())
    return new RunRefused(`Expected a folder that nobody plays into, got one that process ${pid} does.`);
  const sentence = `Expected a folder that nobody plays into, got one that process ${pid} of the machine "${host}" does (${file}).`;
  return new RunRefused(`${sentence} ${DELETE}`);
}
