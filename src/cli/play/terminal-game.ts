/** How a person plays a game in the terminal: what may be typed, and what is read. */
import type { PlayResult } from '../../rollout/index.ts';

export interface Typed {
  readonly action_type: string;
  readonly [field: string]: unknown;
}

export type TypedCommand =
  | { readonly kind: 'act'; readonly action: Typed }
  /** Lines follow, up to one that is a single dot, and the action is made of them. */
  | { readonly kind: 'block'; readonly actionOf: (text: string) => Typed }
  /** Costs nothing. */
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'quit' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly message: string };

export interface TerminalGame {
  readonly help: string;
  read(line: string, observation: unknown): TypedCommand;
  /** Before the first step. */
  opening(observation: unknown, description: string): string;
  /** When the input ends before the episode does. */
  readonly leftOpen: string;
  after(action: Typed, result: PlayResult): string;
}
