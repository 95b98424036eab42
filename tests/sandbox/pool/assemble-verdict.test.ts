import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleVerdict } from '../../../sandbox/pool/assemble-verdict.ts';
import { createRunRecord } from '../../../sandbox/pool/run-record.ts';
import type { Status } from '../../../sandbox/sandbox.ts';
import { namesIn, request } from './steps.ts';

const someSuite = fc
  .array(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((files) => files.map((tests, index) => ({ name: `${index}.test.js`, code: '', tests, imports: [] })));
const someEnding = fc.oneof(
  fc.constant({ kind: 'finished' as const, durationMs: 1, processorMs: 1 }),
  fc.record({
    kind: fc.constant('died' as const),
    status: fc.constantFrom('timeout' as const, 'out_of_memory' as const, 'crashed' as const),
    how: fc.constant('SIGKILL'),
    durationMs: fc.constant(1),
    processorMs: fc.constant(1),
  }),
);

test('whatever was reported before the end, each expected test is there in order, and passed only if it said so', () => {
  fc.assert(
    fc.property(someSuite, someEnding, fc.boolean(), fc.func(fc.boolean()), (suite, ending, shuffle, isReported) => {
      const record = createRunRecord(suite);
      const outcome = { passed: true, message: null, line: null, durationMs: 1 };
      for (const [file, { tests }] of suite.entries()) {
        for (const test of tests.keys()) {
          if (isReported(file, test)) record.add({ kind: 'test', id: 1, file, test, ...outcome });
        }
      }
      const verdict = assembleVerdict({ kind: 'run', ...request(), suite, shuffle }, record, ending);
      expect(namesIn(verdict)).toEqual(suite.map((file) => file.tests));
      for (const [file, { tests, status }] of verdict.files.entries()) {
        expect(status).toBe(ending.kind === 'died' ? ending.status : 'crashed');
        for (const [test, result] of tests.entries()) {
          expect(result.passed).toBe(isReported(file, test));
          expect(result.message === null).toBe(result.passed);
        }
      }
    }),
  );
});

test.each<[Status[], Status]>([
  [['passed', 'passed'], 'passed'],
  [['failed', 'passed'], 'failed'],
  [['load_error', 'failed'], 'load_error'],
  [['timeout', 'crashed', 'failed'], 'crashed'],
])('the status of files %j is %s', (statuses, worst) => {
  const suite = statuses.map((status) => ({ name: status, code: '', tests: [], imports: [] }));
  const record = createRunRecord(suite);
  for (const [file, status] of statuses.entries()) {
    const verdict = { name: status, status, message: `was ${status}`, line: 4, tests: [], console: '' };
    record.add({ kind: 'file', id: 1, file, verdict });
  }
  const ending = { kind: 'finished', durationMs: 1, processorMs: 1 } as const;
  const verdict = assembleVerdict({ kind: 'run', ...request(), suite, shuffle: false }, record, ending);
  expect(verdict).toMatchObject({ status: worst, message: `was ${worst}`, line: 4 });
});
