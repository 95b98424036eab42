/** Whether a program that repairs nothing gets anywhere: by giving up, by cheating, or by knowing the visible answers by heart. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import { EXPLOITS } from '../exploits/exploits.ts';
import { memoriser } from '../exploits/memoriser.ts';
import { replacingExports } from '../exploits/replacing-exports.ts';
import { trivialPrograms } from '../exploits/trivial-programs.ts';
import { type Finding, finding, someOf } from '../findings.ts';
import { inParallel } from '../in-parallel.ts';
import { exportedFunctions } from '../syntax/exports-in.ts';
import type { CheckContext } from './context.ts';

const AT_A_TIME = 4;

/** Plays trivial programs, exploits and a memoriser in place of the solution. */
export async function checkCheats(context: CheckContext): Promise<Finding[]> {
  const { task, suite, run, sandbox } = context;
  const trivial = trivialPrograms(task);
  // Without a function to replace there is nothing to cheat with.
  if (trivial.length === 0) return [];
  const played = await inParallel(trivial, AT_A_TIME, async ({ what, source }) => ({
    what,
    verdict: await run(source),
  }));
  const honest = new Set(played.flatMap(({ verdict }) => [...passedIn(verdict)]));
  const name = task.language === 'typescript' ? 'solution.ts' : 'solution.js';
  const exports = exportedFunctions(name, task.secret.solution);
  const cheats = await inParallel(EXPLOITS, AT_A_TIME, async ({ what, prelude, answer }) => {
    const passed = passedIn(await run(replacingExports(exports, prelude, answer)));
    return { what, gains: [...passed].filter((test) => !honest.has(test)) };
  });
  const byHeart = await memoriser(task, sandbox);
  const memorised = byHeart === null ? undefined : await run(byHeart, { suite: [suite[1]], bail: true });
  return [
    ...played.flatMap(({ what, verdict }) => trivialFindings(what, verdict)),
    ...cheats.filter(({ gains }) => gains.length > 0).map(({ what, gains }) => gainFinding(what, gains)),
    ...(memorised?.status === 'passed'
      ? [gainFinding('knows the answers to the visible tests by heart', suite[1].tests)]
      : []),
  ];
}

function passedIn({ files }: Verdict): Set<string> {
  return new Set(files.flatMap(({ tests }) => tests.filter(({ passed }) => passed).map(({ name }) => name)));
}

function trivialFindings(what: string, { files }: Verdict): Finding[] {
  return files
    .filter(({ status }) => status === 'passed')
    .map(({ name, tests }) =>
      finding(
        'trivial_solution',
        `Expected trivial programs to fail a test of ${name}, got all ${tests.length} passed by one whose functions ${what}.`,
      ),
    );
}

function gainFinding(what: string, tests: readonly string[]): Finding {
  return finding(
    'exploit_gains',
    `Expected no exploit to pass a test that empty programs fail, got ${someOf(tests)} passed by a program that ${what}.`,
  );
}
