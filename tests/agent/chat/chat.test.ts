import { describe, expect, test } from 'vitest';
import { actionText, actionToolCall } from '../../../src/agent/chat/action-text.ts';
import { actionTools } from '../../../src/agent/chat/action-tools.ts';
import { observationText } from '../../../src/agent/chat/observation-text.ts';
import { fixGame } from '../../../src/game/index.ts';

const first = {
  code_dict: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at + 1, `line ${at + 1}`])),
  last_execution_output: '',
  reward_last_step: null,
  cumulative_reward: 0,
  steps_remaining: 5,
  available_actions: ['SUBMIT'],
};

describe('the text of an observation', () => {
  test('shows the program first, and again only when it changed', () => {
    expect(observationText({ observation: first })).toBe(
      `The program:\n${Array.from({ length: 9 }, (_, at) => ` ${at + 1} | line ${at + 1}`).join('\n')}\n10 | line 10\n\nSteps remaining: 5.`,
    );
    const ran = {
      ...first,
      last_execution_output: '1 of 2 visible tests pass.',
      reward_last_step: -0.01,
      cumulative_reward: 0.1 + 0.2,
    };
    expect(observationText({ observation: ran, before: first })).toBe(
      '1 of 2 visible tests pass.\n\nReward: -0.01, so far 0.3. Steps remaining: 5.',
    );
    const edited = { ...ran, code_dict: { 1: 'one' }, available_actions: [] };
    expect(observationText({ observation: edited, before: ran })).toContain('The program now:\n1 | one');
    expect(observationText({ observation: edited, before: ran })).toContain('The episode is over.');
  });

  test('shows only the surroundings of an edit in a long program', () => {
    const code = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [at + 1, 'x']));
    const observation = { ...first, code_dict: code, localized_context: '> 7 | x' };
    expect(observationText({ observation, before: first })).toContain('The program there:\n> 7 | x');
  });

  test('says why an action was refused, and tells what it does not know as JSON', () => {
    expect(observationText({ observation: first, before: first, error: 'no such action' })).toContain('no such action');
    expect(observationText({ observation: { remarks: [] } })).toBe('{"remarks":[]}');
    expect(observationText({ observation: null })).toBe('null');
  });
});

describe('the text of an action', () => {
  const action = { action_type: 'REPLACE_LINES', start_line: 2, end_line: 2, new_code_block: 'x', thought: 'so' };

  test('is JSON that thinks before it acts, or the call of a tool that the game has', () => {
    expect(JSON.parse(actionText(action))).toEqual(action);
    expect(actionText(action)).toMatch(/^\{"thought":"so","action_type"/);
    expect(actionText({ action_type: 'SUBMIT', thought: null })).toBe('{"action_type":"SUBMIT"}');
    const call = actionToolCall(action, 'call_1');
    const tool = actionTools(fixGame).find(({ function: { name } }) => name === call.function.name);
    expect(tool?.function.parameters).toMatchObject({ required: ['start_line', 'end_line', 'new_code_block'] });
    expect(JSON.parse(call.function.arguments)).not.toHaveProperty('action_type');
  });
});
