/** Reads the cases of an algorithm of QuixBugs: one a line, arguments and result in JSON. */
import { z } from 'zod';
import { readCorpusFile } from '../read-corpus.ts';
import { parseRecord } from '../records.ts';
import { Refused } from '../refused.ts';

export interface Case {
  readonly args: readonly unknown[];
  readonly expected: unknown;
}

/** `[arguments, expected]`; a single argument may stand without a list around it. */
const caseSchema = z.tuple([z.unknown(), z.unknown()]);

/** Throws Refused when a line is no case. */
export function readCases(root: string, file: string): Case[] {
  return readCorpusFile(root, file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const record = parseRecord(line, caseSchema, 'QuixBugs');
      if (record instanceof Refused) throw record;
      const [args, expected] = record;
      return { args: Array.isArray(args) ? args : [args], expected };
    });
}
