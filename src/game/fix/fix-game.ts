/** The game of fixing a program, as the gym knows it. */
import { actionsIn } from '../action-form.ts';
import type { Game } from '../game.ts';
import { ACTIONS, type Action, actionSchema } from './action.ts';
import { needs, start, step } from './episode.ts';
import type { Episode } from './episode-value.ts';
import { stateOf } from './observation.ts';
import { type Options, optionsSchema } from './options.ts';
import { parseAction } from './parse-action.ts';
import { type Observation, observationSchema, stateSchema } from './schema.ts';
import { scoreVerdict } from './score.ts';
import { briefForTools } from './system-prompt.ts';
import { worded } from './worded.ts';

export const fixGame: Game<Episode, Action, Observation, Options> = {
  name: 'fix',
  summary: 'An agent repairs a program that fails its tests.',
  actionSchema,
  observationSchema,
  stateSchema,
  optionsSchema,
  actions: actionsIn(ACTIONS, worded),
  briefForTools,
  plays: ({ secret }) => !secret.clean,
  preview: ({ program }) => program,
  parseAction,
  start,
  needs,
  step,
  grade(prepared, verdict) {
    const { value, breakdown } = scoreVerdict(prepared, verdict, { steps: 0, stepCost: 0 });
    return { score: value, breakdown: { ...breakdown } };
  },
  isSolved: ({ passed, total }) => typeof total === 'number' && passed === total,
  partsOf: () => ({}),
  submission: () => ({ action_type: 'SUBMIT' }),
  fork: (episode, episodeId) => ({ ...episode, ids: { ...episode.ids, episodeId } }),
  state: (episode) => ({ ...stateOf(episode) }),
};
