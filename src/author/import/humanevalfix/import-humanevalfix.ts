/** The records of HumanEvalFix for JavaScript. */
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { Candidate, MadeTask } from '../candidate.ts';
import { type ChosenTests, chooseTests } from '../choose-tests.ts';
import { type Measured, measureTests, settleTests } from '../measure-tests.ts';
import { readRecords } from '../records.ts';
import { Refused } from '../refused.ts';
import { requireParsable } from '../require-parsable.ts';
import { firstSound } from '../require-sound.ts';
import { shareTests } from '../share-tests.ts';
import { testFile, uniqueTitles, type WrittenTest } from '../test-file.ts';
import { assertionsOf, namesMentioned } from './assertions.ts';
import { metadataOf, taskId } from './metadata.ts';
import { programsOf } from './programs.ts';
import { type HumanEvalFixRecord, recordSchema } from './record.ts';

/** One candidate for each record of the JSON Lines file. */
export function humanEvalFixCandidates(file: string): Candidate[] {
  return readRecords(file, recordSchema, 'HumanEvalFix').map(({ place, record }) => {
    if (record instanceof Refused) return { item: place, make: async () => [record] };
    return { item: record.task_id, make: async (sandbox) => [await makeTask(record, sandbox)] };
  });
}

/** A record becomes a task when it can be split into visible and hidden tests that both show the bug. */
async function makeTask(record: HumanEvalFixRecord, sandbox: Sandbox): Promise<MadeTask> {
  const { declaration, canonical_solution, buggy_solution, test, example_test } = record;
  const sources = [declaration + canonical_solution, declaration + buggy_solution, test, example_test];
  await requireParsable(sources, 'javascript', sandbox);
  const mentioned = new Set([...namesMentioned(test), ...namesMentioned(example_test)]);
  const programs = programsOf(record, mentioned);
  const subjects = new Set(programs.exports);
  const examples = assertionsOf(example_test, subjects);
  const keys = new Set<string>();
  // Examples first, so that of equal assertions the visible one stays.
  const different = [...examples, ...assertionsOf(test, subjects)].filter(({ key }) => !keys.has(key) && keys.add(key));
  const settled = await settleTests(uniqueTitles(different), programs, sandbox);
  const { tests, status } = await measureTests(settled, programs, sandbox);
  const exampleCount = new Set(examples.map(({ key }) => key)).size;
  const make = async (chosen: ChosenTests<WrittenTest>): Promise<MadeTask> => {
    const suiteFile = (half: 'visible' | 'hidden') => testFile(chosen[half], programs.exports, 'javascript').code;
    return {
      kind: 'task',
      id: taskId(record),
      metadata: metadataOf(record, programs, status),
      program: programs.program,
      solution: programs.solution,
      visible: suiteFile('visible'),
      hidden: suiteFile('hidden'),
    };
  };
  const shows = ({ showsBug }: Measured) => showsBug;
  return firstSound(
    [
      async () => make(chooseTests(tests.slice(0, exampleCount), tests.slice(exampleCount), shows)),
      // Where the examples alone show the bug, or show too little.
      async () => make(shareTests(tests)),
    ],
    sandbox,
  );
}
