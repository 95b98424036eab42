/** The game of reviewing in the terminal. */
import type { ReviewObservation } from '../../game/index.ts';
import { REVIEW_HELP, readReviewCommand } from './review-command.ts';
import { afterReviewStep, reportsText, reviewOpening, workingText } from './review-text.ts';
import type { TerminalGame } from './terminal-game.ts';

export const reviewTerminal: TerminalGame = {
  help: REVIEW_HELP,
  read(line, observation) {
    const name = line.trim().toLowerCase();
    if (name === 'reports') return { kind: 'show', text: reportsText(observation as ReviewObservation) };
    if (name === 'diff') return { kind: 'show', text: workingText(observation as ReviewObservation) };
    if (name === 'help') return { kind: 'show', text: REVIEW_HELP };
    return readReviewCommand(line);
  },
  opening: (observation, description) => reviewOpening(observation as ReviewObservation, description),
  after: afterReviewStep,
};
