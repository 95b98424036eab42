/** A file that is there once it is whole: it is written beside its place, and moved there at the end. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fileBeside } from '../file-beside.ts';
import { UsageError } from './usage-error.ts';

export interface NewFile extends Disposable {
  /** Adds a value as a line of JSON. */
  add(value: unknown): void;
  /** Moves the file to its place; without it, nothing of it stays. */
  keep(): void;
}

/** Throws UsageError when the file exists or cannot be written. */
export function newFile(file: string): NewFile {
  if (existsSync(file)) throw new UsageError(`Expected --out to name a file that is not there yet, got "${file}".`);
  const beside = fileBeside(file);
  const descriptor = open(beside);
  let isOpen = true;
  const drop = () => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(descriptor);
    rmSync(beside, { force: true });
  };
  // Where a command ends without coming back, as for a signal.
  process.once('exit', drop);
  return {
    add(value) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      try {
        for (let at = 0; at < line.length; ) at += writeSync(descriptor, line, at);
      } catch (error) {
        throw new UsageError(`Expected room for ${file}: ${(error as Error).message}. Nothing of it is kept.`);
      }
    },
    keep() {
      fsyncSync(descriptor);
      closeSync(descriptor);
      isOpen = false;
      renameSync(beside, file);
    },
    [Symbol.dispose]() {
      drop();
      process.off('exit', drop);
    },
  };
}

function open(file: string): number {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new UsageError(`Expected a file that can be written for --out: ${(error as Error).message}`);
  }
}
