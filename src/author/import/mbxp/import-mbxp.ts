/** The problems of MBXP in JavaScript and TypeScript, and the models' answers to them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { Candidate } from '../candidate.ts';
import { isFolder } from '../read-corpus.ts';
import { readRecords } from '../records.ts';
import { Refused } from '../refused.ts';
import { makeBase, makeTask, type SoundProblem, soundProblem } from './make-problem.ts';
import { answerSchema, problemSchema } from './record.ts';

/** As they lie in the corpus's repository, with the release in the name, and without it. */
const PROBLEMS = /^mb[jt]sp(?:_release_v[\d.]+)?\.jsonl$/;
const ANSWERS = /^mb[jt]sp_samples\.jsonl$/;

/** One candidate for each problem, and one for each answer; none when the folder holds no such files. */
export function mbxpCandidates(path: string): Candidate[] {
  if (!isFolder(path)) return [];
  const files = readdirSync(path).toSorted();
  const sound = new Map<string, (sandbox: Sandbox) => Promise<SoundProblem>>();
  const problems = files
    .filter((file) => PROBLEMS.test(file))
    .flatMap((file) => readRecords(join(path, file), problemSchema, 'MBXP').map((line) => ({ ...line, file })))
    .map(({ file, place, record }): Candidate => {
      if (record instanceof Refused) return refusedAt(file, place, record);
      const prepare = once((sandbox) => soundProblem(record, sandbox));
      if (!sound.has(record.task_id)) sound.set(record.task_id, prepare);
      return { item: record.task_id, make: async (sandbox) => [await makeBase(await prepare(sandbox), sandbox)] };
    });
  const answers = files
    .filter((file) => ANSWERS.test(file))
    .flatMap((file) => readRecords(join(path, file), answerSchema, "MBXP's answers").map((line) => ({ ...line, file })))
    .map(({ file, place, record }): Candidate => {
      if (record instanceof Refused) return refusedAt(file, place, record);
      const prepare = sound.get(record.task_id);
      const item = `${record.task_id} (answer)`;
      if (prepare === undefined)
        return { item, make: async () => [new Refused('no_program', 'Expected a problem for this answer, got none.')] };
      return { item, make: async (sandbox) => [await makeTask(await prepare(sandbox), record, sandbox)] };
    });
  return [...problems, ...answers];
}

function refusedAt(file: string, place: string, reason: Refused): Candidate {
  return { item: `${file} ${place}`, make: async () => [reason] };
}

/** A problem is prepared for its base and for its answers. */
function once<T>(prepare: (sandbox: Sandbox) => Promise<T>): (sandbox: Sandbox) => Promise<T> {
  let promise: Promise<T> | undefined;
  return (sandbox) => {
    promise ??= prepare(sandbox).catch((error: unknown) => {
      if (!(error instanceof Refused)) promise = undefined;
      throw error;
    });
    return promise;
  };
}
