/** Whether a program that repairs nothing gets anywhere: by giving up, by cheating, or by knowing the visible answers by heart. */
import pMap from 'p-map';
import type { Verdict } from '../../../sandbox/sandbox.ts';
import { EXPLOITS, type Exploit } from '../exploits/exploits.ts';
import { memoriser } from '../exploits/memoriser.ts';
import { replacingExports } from '../exploits/replacing-exports.ts';
import { hollowPrograms, type TrivialProgram, trivialPrograms } from '../exploits/trivial-programs.ts';
import { type Finding, finding, someOf } from '../findings.ts';
import { exportedFunctions } from '../syntax/exports-in.ts';
import type { CheckContext } from './context.ts';
import { extensionOf } from './extension-of.ts';

const AT_A_TIME = { concurrency: 4 };

/** Plays trivial programs, exploits and a memoriser in place of the solution. */
export async function checkCheats(context: CheckContext): Promise<Finding[]> {
  const trivial = trivialPrograms(context.task);
  // Without a function to replace there is nothing to cheat with.
  if (trivial.length === 0) return [];
  const given = await pMap(trivial, (program) => checkTrivial(program, context), AT_A_TIME);
  return [...given.flat(), ...(await checkExploits(trivial, context)), ...(await checkMemoriser(context))];
}

/** Each file is run by itself, until a test fails: seldom more than its first. */
async function checkTrivial({ what, source }: TrivialProgram, { suite, run }: CheckContext): Promise<Finding[]> {
  const verdicts = await Promise.all(suite.map((file) => run(source, { suite: [file], bail: true })));
  return verdicts
    .flatMap(({ files }) => files.filter(({ status }) => status === 'passed'))
    .map(({ name, tests }) => {
      const sentence = `Expected trivial programs to fail a test of ${name}, got all ${tests.length} passed by one whose functions ${what}.`;
      return finding('trivial_solution', sentence);
    });
}

/** What an exploit passes is a gain when no empty program passes it; those are asked only where it matters. */
async function checkExploits(trivial: readonly TrivialProgram[], { task, run }: CheckContext): Promise<Finding[]> {
  const name = `solution.${extensionOf(task)}`;
  const exports = exportedFunctions(name, task.secret.solution);
  const play = async ({ what, prelude, answer }: Exploit) => ({
    what,
    passed: passedIn(await run(replacingExports(exports, prelude, answer))),
  });
  const played = await pMap(EXPLOITS, play, AT_A_TIME);
  const honest = new Set<string>();
  const gainsOf = ({ passed }: { readonly passed: ReadonlySet<string> }) =>
    [...passed].filter((test) => !honest.has(test));
  for (const { source } of [...trivial, ...hollowPrograms(task)]) {
    if (played.every((exploit) => gainsOf(exploit).length === 0)) return [];
    for (const test of passedIn(await run(source))) honest.add(test);
  }
  return played.flatMap((exploit) => {
    const gains = gainsOf(exploit);
    return gains.length === 0 ? [] : [gainFinding(exploit.what, gains)];
  });
}

async function checkMemoriser({ task, suite, run, sandbox }: CheckContext): Promise<Finding[]> {
  const source = await memoriser(task, sandbox);
  if (source === null) return [];
  const { status } = await run(source, { suite: [suite[1]], bail: true });
  return status === 'passed' ? [gainFinding('knows the answers to the visible tests by heart', suite[1].tests)] : [];
}

function passedIn({ files }: Verdict): Set<string> {
  return new Set(files.flatMap(({ tests }) => tests.filter(({ passed }) => passed).map(({ name }) => name)));
}

function gainFinding(what: string, tests: readonly string[]): Finding {
  return finding(
    'exploit_gains',
    `Expected no exploit to pass a test that empty programs fail, got ${someOf(tests)} passed by a program that ${what}.`,
  );
}
