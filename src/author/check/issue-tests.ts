/** Whether the tests tell of each of several issues that it is there, whatever becomes of the others. */
import pMap from 'p-map';
import { programWithout, truthOf } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import type { CheckContext } from './context.ts';

const AT_A_TIME = { concurrency: 4 };

/** An only issue is the whole program's matter, and issues without hunks are told of elsewhere. */
export async function checkIssueTests({ task, run }: Pick<CheckContext, 'task' | 'run'>): Promise<Finding[]> {
  const { issues } = truthOf(task);
  if (issues.length < 2) return [];
  const told = await pMap(
    issues,
    async ({ line, hunks }, index) => {
      if (hunks.length === 0) return [];
      const { status } = await run(programWithout(task, index).source, { bail: true });
      if (status !== 'passed') return [];
      const sentence = `Expected a test to fail by the issue of line ${line} alone, got all passed.`;
      return [finding('issue_untested', sentence)];
    },
    AT_A_TIME,
  );
  return told.flat();
}
