/** The game of reviewing in the terminal. */
import type { ReviewObservation } from '../../game/index.ts';
import { REVIEW_HELP, readReviewCommand } from './review-command.ts';
import { afterReviewStep, reportsText, reviewOpening, workingText } from './review-text.ts';
import type { TerminalGame, TypedCommand } from './terminal-game.ts';

export const reviewTerminal: TerminalGame = {
  help: REVIEW_HELP,
  read(line, observation) {
    const name = line.trim().toLowerCase();
    if (name === 'reports') return { kind: 'show', text: reportsText(observation as ReviewObservation) };
    if (name === 'diff') return { kind: 'show', text: workingText(observation as ReviewObservation) };
    if (name === 'help') return { kind: 'show', text: REVIEW_HELP };
    return ofItsLevel(readReviewCommand(line), observation as ReviewObservation, name);
  },
  opening: (observation, description) => reviewOpening(observation as ReviewObservation, description),
  after: afterReviewStep,
};

/** The rules would take a step for what the level does not have. */
function ofItsLevel(
  command: TypedCommand,
  { available_actions, info }: ReviewObservation,
  typed: string,
): TypedCommand {
  const type = typeOf(command);
  if (type === undefined || (available_actions as readonly string[]).includes(type)) return command;
  const [word] = typed.split(/\s+/);
  return { kind: 'wrong', message: `Expected a command that level ${info.level} has, got "${word}".` };
}

function typeOf(command: TypedCommand): string | undefined {
  if (command.kind === 'act') return command.action.action_type;
  return command.kind === 'block' ? command.actionOf('').action_type : undefined;
}
