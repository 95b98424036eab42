import { expect, test } from 'vitest';
import { printFrames, programFrames } from '../../sandbox/program-frames.ts';

const calls = '\n    at all (program.js:1:26)'.repeat(9);

test('a recursion without end is told by its calls, wherever in the last one the engine ran out of room', () => {
  const inCall = printFrames(programFrames(`RangeError: Maximum call stack size exceeded${calls}`));
  const atEntry = printFrames(
    programFrames(`RangeError: Maximum call stack size exceeded\n    at all (program.js:1:14)${calls}`),
  );
  expect(atEntry).toBe(inCall);
  expect(inCall).toBe('\n    at all (program.js:1:26)\n    ... and again');
});

test('an error thrown in the last call of a recursion keeps its place', () => {
  const printed = printFrames(programFrames(`Error: too far\n    at all (program.js:1:14)${calls}`));
  expect(printed).toBe('\n    at all (program.js:1:14)\n    at all (program.js:1:26)\n    ... and again');
});
