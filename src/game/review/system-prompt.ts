/** The brief that a model plays from, given at reset. */
import type { PreparedTask } from '../game.ts';
import { toolName, withWays } from '../wording.ts';
import { workRule } from '../work-rule.ts';
import { ACTIONS, type ActionType } from './action.ts';
import { CATEGORIES } from './category.ts';
import { LEVEL_NAMES, LEVELS, PARTS } from './level.ts';
import type { Rules } from './options.ts';
import { MOST_REPORTS } from './report.ts';
import { REWARD_PROFILES } from './reward.ts';
import { FALSE_ALARM_RULE, HINT_COST, SCORE_ROWS } from './score.ts';
import { worded } from './worded.ts';

const EXAMPLES: Readonly<Record<ActionType, readonly Readonly<Record<string, unknown>>[]>> = {
  VIEW_CODE: [{ action_type: 'VIEW_CODE', start_line: 10, end_line: 20 }],
  REPORT_ISSUE: [
    {
      action_type: 'REPORT_ISSUE',
      line: 12,
      category: 'logic',
      severity: 'high',
      description: 'The last page is left out when it is full.',
    },
  ],
  WITHDRAW_ISSUE: [{ action_type: 'WITHDRAW_ISSUE', issue_id: 1 }],
  SUGGEST_FIX: [
    { action_type: 'SUGGEST_FIX', issue_id: 1, start_line: 12, end_line: 12, new_code_block: '  if (page <= last) {' },
  ],
  APPLY_FIX: [
    { action_type: 'APPLY_FIX', issue_id: 1 },
    { action_type: 'APPLY_FIX', issue_id: 1, undo: true },
  ],
  RUN_TESTS: [{ action_type: 'RUN_TESTS' }],
  REQUEST_HINT: [{ action_type: 'REQUEST_HINT' }],
  SUBMIT_REVIEW: [{ thought: 'One issue, with a fix.', action_type: 'SUBMIT_REVIEW', decision: 'request_changes' }],
};

/** Rules, actions with examples, scoring and the task; the program itself is in the observation. */
export function systemPrompt({ task, visible }: PreparedTask, rules: Rules): string {
  const language = task.language === 'typescript' ? 'TypeScript (erasable types only)' : 'JavaScript';
  const level = LEVELS[rules.level];
  const say = (sentence: string) => worded(sentence, rules.prompt);
  const counted = PARTS.filter((part) => level.weights[part] > 0);
  const rows = SCORE_ROWS.filter(({ part }) => counted.includes(part));
  return `You review a program, one ${language} module, which may have no issue, one or several. At this level you ${level.what}. Report every issue once, at the line where it is, and nothing else.

# The program: ${task.title} (${task.difficulty})

What follows was written about this program or an earlier version of it. It says how the program has to behave; what it complains of may have been mended since.

${task.description.trim()}

${waysFor(rules)}

# Rules

- Lines are those of the program under review, from 1; they never shift.
- Categories: ${Object.entries(CATEGORIES)
    .map(([name, what]) => `${name} (${what})`)
    .join('; ')}.
- Severities: low, medium, high, critical.
- At most ${MOST_REPORTS} reports may stand at a time.
${fixRule(rules, visible.tests.length)}${workRule(task.limits.work)}- ${say(feedbackRule(rules))}
- Request changes when there is an issue, approve when there is none.
- You have ${rules.maxSteps} steps. When they are used up the reports count as they stand, without a decision.

# Scoring

score = ${counted.map((part) => `${level.weights[part] / 100} x ${part}`).join(' + ')} - ${HINT_COST} x hints - ${rules.stepCost} x steps, within 0 and 1. Issues weigh by severity: low 1, medium 2, high 3, critical 4.
${rows.map(({ part, faulty, clean }) => `- ${part}: ${faulty}. When the program has no issue: ${clean}.`).join('\n')}
- A report finds an issue when its line is one of the issue's, or one beside; each report finds at most one issue, each issue is found by at most one report, in the way that finds most. ${FALSE_ALARM_RULE}
Rewards (profile ${rules.profile}):
${REWARD_PROFILES[rules.profile].rows.map(({ when, pays }) => `- ${say(when)}: ${pays}`).join('\n')}
`;
}

/** The same brief for one who has the actions as tools; undefined of what is no brief in JSON. */
export function briefForTools(brief: string): string | undefined {
  for (const level of LEVEL_NAMES) {
    const ways = { from: waysFor({ prompt: 'json', level }), to: waysFor({ prompt: 'tools', level }) };
    const told = withWays(brief, { ...ways, worded });
    if (told !== undefined) return told;
  }
  return undefined;
}

function fixRule({ level }: Rules, visibleTests: number): string {
  if (LEVELS[level].weights.fix === 0) return '';
  const tests = level === 'full' ? ` ${visibleTests} of the tests are visible.` : '';
  return (
    '- A fix is one range of lines and what shall stand there. It is judged by running: with all other issues solved, the program ' +
    `must pass every test, hidden ones too. Mend the one issue that is reported; keep the exports.${tests}\n`
  );
}

function feedbackRule({ feedback }: Rules): string {
  return feedback === 'immediate'
    ? 'Each report is paid at once, and cannot be withdrawn.'
    : 'Whether a report is right is not said before the end. WITHDRAW_ISSUE takes one back.';
}

/** How an action is taken, and where what it led to is seen. */
function waysFor({ prompt, level }: Pick<Rules, 'prompt' | 'level'>): string {
  const { actions } = LEVELS[level];
  return `# Each turn\n\n${prompt === 'json' ? jsonWays(actions) : toolWays(actions)}`;
}

function jsonWays(actions: readonly ActionType[]): string {
  const described = actions.map((type) =>
    [`${type}: ${ACTIONS[type].description}`, ...examplesOf(type, actions).map((each) => JSON.stringify(each))].join(
      '\n',
    ),
  );
  return `Answer with one JSON object: an action. Every action may carry "thought", a string that is recorded and never judged. Unknown keys are refused.

${described.join('\n\n')}

# What you see

code_dict holds the program under review by line number, diff what the change under review did to it, where that is known. reports holds your reports that stand. last_execution_output says what your action led to.`;
}

function examplesOf(type: ActionType, actions: readonly ActionType[]) {
  if (type !== 'REPORT_ISSUE' || !actions.includes('SUGGEST_FIX')) return EXAMPLES[type];
  const fix = { start_line: 12, end_line: 12, new_code_block: '  if (page <= last) {' };
  return [...EXAMPLES.REPORT_ISSUE, { ...EXAMPLES.REPORT_ISSUE[0], fix }];
}

function toolWays(actions: readonly ActionType[]): string {
  const described = actions.map((type) => `- ${toolName(type)}: ${worded(ACTIONS[type].description, 'tools')}`);
  return `Call one tool: each call is a step, and answers what it led to.\n\n${described.join('\n')}`;
}
