import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { TraceFixError } from '../../../src/errors.ts';
import { actionSchema } from '../../../src/game/fix/action.ts';
import { fixGame } from '../../../src/game/fix/fix-game.ts';
import { parseAction } from '../../../src/game/fix/parse-action.ts';
import type { Problem } from '../../../src/problems.ts';

function problemsOf(value: unknown): Problem[] {
  try {
    parseAction(value);
  } catch (error) {
    if (!(error instanceof TraceFixError) || error.code !== 'invalid_action') throw error;
    return error.details as Problem[];
  }
  throw new Error('Expected the action to be refused');
}

test('absent and null mean the same, for the fields of other actions too', () => {
  const wire = { action_type: 'SUBMIT', start_line: null, end_line: null, new_code_block: null, thought: null };
  expect(parseAction(wire)).toEqual({ action_type: 'SUBMIT' });
  expect(parseAction({ action_type: 'VIEW_CODE', start_line: null, end_line: 3 })).toEqual({
    action_type: 'VIEW_CODE',
    end_line: 3,
  });
});

test.each([-1, 0, 1e300, Number.MAX_SAFE_INTEGER, -(2 ** 60)])('the integer %d reaches the rules', (line) => {
  expect(parseAction({ action_type: 'VIEW_CODE', start_line: line })).toEqual({
    action_type: 'VIEW_CODE',
    start_line: line,
  });
});

describe('malformed actions', () => {
  const replace = { action_type: 'REPLACE_LINES', start_line: 1, end_line: 1, new_code_block: '' };
  test.each<[string, unknown, string, (string | number)[]]>([
    ['no object', 'SUBMIT', 'model_attributes_type', []],
    ['null', null, 'model_attributes_type', []],
    ['an array', [], 'model_attributes_type', []],
    ['no action_type', {}, 'missing', ['action_type']],
    ['a null action_type', { action_type: null }, 'missing', ['action_type']],
    ['an unknown action_type', { action_type: 'PATCH' }, 'literal_error', ['action_type']],
    ['an unknown key', { action_type: 'SUBMIT', zzz: 1 }, 'extra_forbidden', ['zzz']],
    ['an unknown key that is null', { action_type: 'SUBMIT', zzz: null }, 'extra_forbidden', ['zzz']],
    ['a field of another action', { action_type: 'SUBMIT', start_line: 1 }, 'extra_forbidden', ['start_line']],
    ['a key called __proto__', JSON.parse('{"action_type":"SUBMIT","__proto__":{}}'), 'extra_forbidden', ['__proto__']],
    ['a missing line', { ...replace, start_line: undefined }, 'missing', ['start_line']],
    ['a null block', { ...replace, new_code_block: null }, 'missing', ['new_code_block']],
    ['a line as text', { ...replace, start_line: '1' }, 'int_type', ['start_line']],
    ['a line as a truth value', { ...replace, end_line: true }, 'int_type', ['end_line']],
    ['a fractional line', { ...replace, start_line: 1.5 }, 'int_from_float', ['start_line']],
    ['a block as a list', { ...replace, new_code_block: ['x'] }, 'string_type', ['new_code_block']],
    ['a thought as a number', { action_type: 'SUBMIT', thought: 1 }, 'string_type', ['thought']],
  ])('%s', (_, value, type, loc) => {
    expect(problemsOf(value)).toMatchObject([{ type, loc }]);
  });
  test('every problem is listed, with what was sent', () => {
    const value = { action_type: 'REPLACE_LINES', start_line: 1.5, end_line: 1, a: 1, b: 2 };
    const found = problemsOf(value).map(({ type, loc, input }) => ({ type, loc, input }));
    expect(found).toContainEqual({ type: 'int_from_float', loc: ['start_line'], input: 1.5 });
    expect(found).toContainEqual({ type: 'missing', loc: ['new_code_block'], input: value });
    expect(found).toContainEqual({ type: 'extra_forbidden', loc: ['a'], input: 1 });
    expect(found).toContainEqual({ type: 'extra_forbidden', loc: ['b'], input: 2 });
  });
});

describe('schemas as JSON Schema', () => {
  test('the action schema names six actions and forbids unknown keys', () => {
    const schema = z.toJSONSchema(actionSchema, { io: 'input' }) as {
      oneOf: { additionalProperties: boolean; properties: object }[];
    };
    expect(schema.oneOf).toHaveLength(6);
    expect(schema.oneOf.every((each) => each.additionalProperties === false)).toBe(true);
    expect(schema.oneOf[0]!.properties).toMatchObject({ start_line: { type: ['integer', 'null'] } });
  });
  test('the observation schema forbids unknown keys, and every schema can be made', () => {
    expect(z.toJSONSchema(fixGame.observationSchema)).toMatchObject({ type: 'object', additionalProperties: false });
    expect(z.toJSONSchema(fixGame.stateSchema)).toMatchObject({ properties: { episode_id: { type: 'string' } } });
    expect(z.toJSONSchema(fixGame.optionsSchema, { io: 'input' })).toMatchObject({ type: 'object' });
  });
  test('each action can be offered as a tool that takes its fields', () => {
    expect(fixGame.actions.map((each) => each.name)).toHaveLength(6);
    const replace = fixGame.actions.find((each) => each.name === 'REPLACE_LINES')!;
    expect(z.toJSONSchema(replace.schema)).toMatchObject({ required: ['start_line', 'end_line', 'new_code_block'] });
    const reset = fixGame.actions.find((each) => each.name === 'RESET_TO_ORIGINAL')!;
    expect(reset.tool).toEqual({
      name: 'reset_to_original',
      description: expect.stringContaining('; undo_edit takes'),
    });
  });
});

describe('options of a reset', () => {
  test.each([
    {},
    { reward: null, max_steps: null, step_cost: null },
    { prompt: null },
    { prompt: 'tools' },
    { task_id: 'x', reward: 'binary', max_steps: 10_000, step_cost: 1 },
  ])('%j is taken', (options) => {
    expect(fixGame.optionsSchema.safeParse(options).success).toBe(true);
  });
  test.each([
    { reward: 'best' },
    { max_steps: 0 },
    { max_steps: 10_001 },
    { max_steps: 1.5 },
    { prompt: 'prose' },
    { step_cost: -0.1 },
    { step_cost: 1.1 },
    { step_cost: Number.NaN },
  ])('%j is refused', (options) => {
    expect(fixGame.optionsSchema.safeParse(options).success).toBe(false);
  });
});

test('of a long thought the beginning and the end are recorded', () => {
  const thought = `begin${'x'.repeat(1e6)}end`;
  const action = parseAction({ action_type: 'RUN_TESTS', thought });
  expect(action.thought!.length).toBeLessThanOrEqual(16_384);
  expect(action.thought!.length).toBeGreaterThan(16_000);
  expect(action.thought).toMatch(/^begin.*characters cut.*end$/);
  expect(parseAction({ action_type: 'RUN_TESTS', thought: 'short' })).toEqual({
    action_type: 'RUN_TESTS',
    thought: 'short',
  });
});

test('a refusal names the action whose fields are wrong, and all actions where none is named', () => {
  expect(() => parseAction({ action_type: 'REPLACE_LINES', start_line: 1, end_line: 1 })).toThrow(
    'Expected the fields of REPLACE_LINES, got new_code_block: Field required.',
  );
  for (const value of [{ action_type: 'RUN' }, { start_line: 1 }, null, 'RUN_TESTS']) {
    expect(() => parseAction(value)).toThrow('Expected one of the actions VIEW_CODE, REPLACE_LINES, ');
  }
});
