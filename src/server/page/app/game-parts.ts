/** What differs between the games on the page; all else is shared. */
import type { FunctionComponent } from 'preact';
import type { Api } from './api.ts';
import { FIX } from './fix/parts.ts';
import type { EpisodeRecord } from './record.ts';
import type { RuleFieldsProps } from './reset-fields.tsx';
import { REVIEW } from './review/parts.ts';
import type { Play, ResetOptions } from './use-play.ts';
import type { Schemas } from './wire.ts';

export interface BoardProps {
  readonly api: Api;
  readonly play: Play;
  readonly record: EpisodeRecord;
  readonly schemas: Schemas;
  readonly singleKeys: boolean;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

export interface EndingProps {
  readonly record: EpisodeRecord;
  readonly onAgain?: () => void;
  readonly onNext?: () => void;
  readonly onLeave?: () => void;
}

type OfRecord = FunctionComponent<{ readonly record: EpisodeRecord }>;

export interface GameParts {
  /** As the choice of a game names it. */
  readonly name: string;
  /** Above the list of tasks. */
  readonly heading: string;
  /** Whether a task may show its program before it is played. */
  readonly showsProgram: boolean;
  /** How the description is to be taken. */
  readonly caveat: string | undefined;
  /** The rules that are chosen unless somebody chooses others. */
  readonly options: ResetOptions;
  /** The rules that only this game has. */
  readonly RuleFields: FunctionComponent<RuleFieldsProps> | undefined;
  /** Keys besides those of every game, and what they do. */
  readonly keys: readonly (readonly [keys: string, what: string])[];
  /** An episode being played. */
  readonly Board: FunctionComponent<BoardProps>;
  /** The program of an episode that is only looked at. */
  readonly Code: OfRecord;
  readonly Outcome: OfRecord;
  readonly Ending: FunctionComponent<EndingProps>;
}

const PARTS: Readonly<Record<string, GameParts>> = { fix: FIX, review: REVIEW };

/** A game that nobody has drawn a board for is played by forms made from its schema, as fixing is. */
export function partsOf(game: string): GameParts {
  return (Object.hasOwn(PARTS, game) ? PARTS[game] : undefined) ?? FIX;
}
