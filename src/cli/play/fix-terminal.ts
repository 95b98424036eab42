/** The game of fixing in the terminal. */
import type { ShownObservation } from '../observation.ts';
import { PLAY_HELP, parsePlayCommand } from './fix-command.ts';
import { diffText, openingText, stepText } from './fix-text.ts';
import type { TerminalGame } from './terminal-game.ts';

export const fixTerminal: TerminalGame = {
  help: PLAY_HELP,
  read(line, observation) {
    const command = parsePlayCommand(line);
    switch (command.kind) {
      case 'replace': {
        const { start, end } = command;
        return {
          kind: 'block',
          actionOf: (text) => ({
            action_type: 'REPLACE_LINES',
            start_line: start,
            end_line: end,
            new_code_block: text,
          }),
        };
      }
      case 'diff':
        return { kind: 'show', text: diffText(observation as ShownObservation) };
      case 'help':
        return { kind: 'show', text: PLAY_HELP };
      default:
        return command;
    }
  },
  opening: (observation, description) => openingText(observation as ShownObservation, description),
  leftOpen: 'The input ended before submit: the program is left without a score.',
  after: stepText,
};
