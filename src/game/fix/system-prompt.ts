/** The brief that a model plays from, given at reset. */
import type { PreparedTask } from '../game.ts';
import { CAPS } from '../source/refusal.ts';
import { type Prompt, toolName, withWays } from '../wording.ts';
import { workRule } from '../work-rule.ts';
import { ACTION_TYPES, ACTIONS, type ActionType } from './action.ts';
import type { Rules } from './options.ts';
import { REWARD_PROFILES } from './reward.ts';
import { worded } from './worded.ts';

const EXAMPLES: Readonly<Record<ActionType, readonly Readonly<Record<string, unknown>>[]>> = {
  VIEW_CODE: [{ action_type: 'VIEW_CODE' }, { action_type: 'VIEW_CODE', start_line: 10, end_line: 20 }],
  REPLACE_LINES: [
    { action_type: 'REPLACE_LINES', start_line: 3, end_line: 4, new_code_block: '  let sum = 0;\n  return sum;' },
    { action_type: 'REPLACE_LINES', start_line: 3, end_line: 2, new_code_block: '  // inserted before line 3' },
    { action_type: 'REPLACE_LINES', start_line: 3, end_line: 3, new_code_block: '' },
  ],
  UNDO_EDIT: [{ action_type: 'UNDO_EDIT' }],
  RESET_TO_ORIGINAL: [{ action_type: 'RESET_TO_ORIGINAL' }],
  RUN_TESTS: [{ action_type: 'RUN_TESTS' }],
  SUBMIT: [{ thought: 'All visible tests pass and I checked the edge cases.', action_type: 'SUBMIT' }],
};

/** Rules, actions with examples, scoring and the task; the program itself is in the observation. */
export function systemPrompt({ task, visible }: PreparedTask, rules: Rules): string {
  const language = task.language === 'typescript' ? 'TypeScript (erasable types only)' : 'JavaScript';
  const profile = REWARD_PROFILES[rules.profile];
  const say = (sentence: string) => worded(sentence, rules.prompt);
  return `You fix bugs. You are given a program, one ${language} module, that fails its tests. Find and fix every bug with as few steps as you can, then submit.

# Task: ${task.title} (${task.difficulty})

${task.description.trim()}

${WAYS[rules.prompt]}

# Rules

- Line numbers are 1-based and count the source as it is now: they shift after an edit that adds or removes lines. A range outside the source is refused, costs the step and changes nothing.
- The program must keep its exports. It may not import anything, and has no file, network or process.
- There are ${visible.tests.length} visible tests, which ${say('RUN_TESTS')} runs, and hidden tests of the same behaviour with other inputs, which only the end runs. Fix the behaviour that the description states; answers tailored to the visible inputs fail the hidden tests.
- A source has at most ${CAPS.sourceLines} lines of at most ${CAPS.lineCharacters} characters, ${CAPS.sourceBytes / 1024} KiB in all; a block at most ${CAPS.blockBytes / 1024} KiB.
${workRule(task.limits.work)}- You have ${rules.maxSteps} steps. When they are used up the source is scored as it is, just as ${say('SUBMIT')} would.

# Scoring

score = share of all tests that pass, visible and hidden - ${rules.stepCost} x steps, within 0 and 1; 0 when the program does not load.
Rewards (profile ${rules.profile}):
${profile.rows.map(({ when, pays }) => `- ${say(when)}: ${pays}`).join('\n')}
`;
}

/** The same brief for one who has the actions as tools; undefined of what is no brief in JSON. */
export function briefForTools(brief: string): string | undefined {
  return withWays(brief, { from: WAYS.json, to: WAYS.tools, worded });
}

function describeAction(type: ActionType): string {
  return [`${type}: ${ACTIONS[type].description}`, ...EXAMPLES[type].map((example) => JSON.stringify(example))].join(
    '\n',
  );
}

function describeTool(type: ActionType): string {
  return `- ${toolName(type)}: ${worded(ACTIONS[type].description, 'tools')}`;
}

/** How an action is taken, and where what it led to is seen. */
const WAYS: Readonly<Record<Prompt, string>> = {
  json: `# Each turn

Answer with one JSON object: an action. Every action may carry "thought", a string that is recorded and never judged. Unknown keys are refused.

${ACTION_TYPES.map(describeAction).join('\n\n')}

# What you see

code_dict holds the whole source by line number, always up to date: VIEW_CODE is seldom needed. last_execution_output says what your action led to. test_results holds the visible tests of the last RUN_TESTS, and test_results_stale says whether the source has changed since. diff shows your changes.`,
  tools: `# Each turn

Call one tool: each call is a step, and answers what it led to.

${ACTION_TYPES.map(describeTool).join('\n')}`,
};
