/** The game of reviewing a program, as the gym knows it. */
import { z } from 'zod';
import type { Game } from '../game.ts';
import { countSuite } from '../verdict/pass-count.ts';
import { toolName } from '../wording.ts';
import { ACTION_TYPES, ACTIONS, type Action, actionSchema } from './action.ts';
import { needs, start, step } from './episode.ts';
import type { Episode } from './episode-value.ts';
import { stateOf } from './observation.ts';
import { type Options, optionsSchema } from './options.ts';
import { parseAction } from './parse-action.ts';
import { type Observation, observationSchema, stateSchema } from './schema.ts';
import { briefForTools } from './system-prompt.ts';
import { worded } from './worded.ts';

/** Each action's `schema` is what it takes besides `action_type`, as a tool of that name would. */
export const reviewGame: Game<Episode, Action, Observation, Options> = {
  name: 'review',
  actionSchema,
  observationSchema,
  stateSchema,
  optionsSchema,
  actions: ACTION_TYPES.map((name) => ({
    name,
    description: ACTIONS[name].description,
    tool: { name: toolName(name), description: worded(ACTIONS[name].description, 'tools') },
    schema: z.strictObject(ACTIONS[name].fields),
  })),
  briefForTools,
  plays: ({ secret: { issues, clean } }) => issues.length > 0 || clean === true,
  parseAction,
  start,
  needs,
  step,
  grade(prepared, verdict) {
    const { share, count } = countSuite(prepared, verdict);
    return { score: share, breakdown: { ...count } };
  },
  fork: (episode, episodeId) => ({ ...episode, ids: { ...episode.ids, episodeId } }),
  state: (episode) => ({ ...stateOf(episode) }),
};
