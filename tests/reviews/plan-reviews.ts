/** Which reviews are played of the tasks: the truth, and what can be said without having read the program. */
import { LEVEL_NAMES, type LevelName } from '../../src/game/review/level.ts';
import { MOST_REPORTS } from '../../src/game/review/report.ts';
import { sourceLines, type Task } from '../../src/task/index.ts';
import { copyOf } from './copied-review.ts';
import { everyLine } from './every-line.ts';
import { likelyLines } from './likely-lines.ts';

export const PLAYERS = [
  'truth',
  'truth of clean',
  'approve',
  'request',
  'every line',
  'previous',
  'guesses',
  'probing',
] as const;
export type Player = (typeof PLAYERS)[number];

export interface PlannedReview {
  readonly player: Player;
  readonly task: Task;
  readonly level: LevelName;
  /** Of the reset, besides task and level. */
  readonly options: Readonly<Record<string, unknown>>;
  /** null leaves the review to the oracle. */
  readonly actions: readonly ReviewAction[] | null;
  /** Goes on with the last of them as soon as one is paid. */
  readonly untilPaid?: true;
}

export type ReviewAction = Readonly<Record<string, unknown>> & { readonly action_type: string };

/** With one more a wrong one weighs too much, with one less a right one is too rare. */
const GUESSES_THAT_PAY_BEST = 2;
const REQUEST = { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' };
const APPROVE = { action_type: 'SUBMIT_REVIEW', decision: 'approve' };

/** Of a task whose program is right only the truth can be told. */
export function planReviews(tasks: readonly Task[]): readonly PlannedReview[] {
  return [...Map.groupBy(tasks, ({ suite }) => suite).values()].flatMap((suite) => {
    const faulty = suite.filter(({ secret }) => secret.issues.length > 0);
    return suite.flatMap((task) => {
      const at = faulty.indexOf(task);
      return LEVEL_NAMES.flatMap((level) => [
        { player: 'truth of clean' as const, task, level, options: { clean: true }, actions: null },
        ...(at < 0 ? [] : ofFaulty(task, faulty.at(at - 1)!, level)),
      ]);
    });
  });
}

function ofFaulty(task: Task, previous: Task, level: LevelName): PlannedReview[] {
  const guesses = {
    approve: [APPROVE],
    request: [REQUEST],
    'every line': [...everyLine(task, level), REQUEST],
    previous: [...(previous === task ? [] : copyOf(previous, task)), REQUEST],
    guesses: [...guessesAt(task, GUESSES_THAT_PAY_BEST), REQUEST],
  };
  const unread = Object.entries(guesses).map(([player, actions]) => {
    return { player: player as Player, task, level, options: { clean: false }, actions };
  });
  return [
    { player: 'truth', task, level, options: { clean: false }, actions: null },
    ...unread,
    { ...probing(task), task, level },
  ];
}

/** Where each report is paid at once: one line after the other, until one pays. */
function probing(task: Task): Pick<PlannedReview, 'player' | 'options' | 'actions' | 'untilPaid'> {
  const options = { clean: false, feedback: 'immediate' };
  return { player: 'probing', options, actions: [...guessesAt(task, MOST_REPORTS - 1), REQUEST], untilPaid: true };
}

/** In the category and at the severity that are the commonest. */
function guessesAt({ program }: Task, most: number): readonly ReviewAction[] {
  const said = { category: 'logic', severity: 'high', description: 'Perhaps here.' };
  const lines = likelyLines(sourceLines(program)).slice(0, most);
  return lines.map((line) => ({ action_type: 'REPORT_ISSUE', line, ...said }));
}
