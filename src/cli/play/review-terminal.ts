/** The game of reviewing in the terminal. */
import type { ReviewObservation } from '../../game/index.ts';
import { REVIEW_HELP, readReviewCommand } from './review-command.ts';
import { afterReviewStep, reportsText, reviewOpening, workingText } from './review-text.ts';
import type { TerminalGame, Typed, TypedCommand } from './terminal-game.ts';

export const reviewTerminal: TerminalGame = {
  help: REVIEW_HELP,
  read(line, observation) {
    const name = line.trim().toLowerCase();
    const seen = observation as ReviewObservation;
    if (name === 'reports') return { kind: 'show', text: reportsText(seen) };
    if (name === 'diff') return { kind: 'show', text: workingText(seen) };
    if (name === 'help') return { kind: 'show', text: REVIEW_HELP };
    return ofAReport(ofItsLevel(readReviewCommand(line), seen, name), seen);
  },
  opening: (observation, description) => reviewOpening(observation as ReviewObservation, description),
  leftOpen: 'The input ended before approve or request: the review is left without a decision, and without a score.',
  after: afterReviewStep,
};

/** The rules would take a step for what the level does not have. */
function ofItsLevel(
  command: TypedCommand,
  { available_actions, info }: ReviewObservation,
  typed: string,
): TypedCommand {
  const type = actionIn(command)?.action_type;
  if (type === undefined || (available_actions as readonly string[]).includes(type)) return command;
  const [word] = typed.split(/\s+/);
  return { kind: 'wrong', message: `Expected a command that level ${info.level} has, got "${word}".` };
}

/** Before the lines of a fix are typed in vain, and for no step. */
function ofAReport(command: TypedCommand, { reports }: ReviewObservation): TypedCommand {
  const id = actionIn(command)?.issue_id;
  if (id === undefined || reports.some(({ issue_id }) => issue_id === id)) return command;
  const ids = reports.map(({ issue_id }) => issue_id).join(', ');
  const wanted = ids === '' ? 'a reported issue, of which there is none yet' : `the id of a reported issue (${ids})`;
  return { kind: 'wrong', message: `Expected ${wanted}, got ${id}.` };
}

function actionIn(command: TypedCommand): Typed | undefined {
  if (command.kind === 'act') return command.action;
  return command.kind === 'block' ? command.actionOf('') : undefined;
}
