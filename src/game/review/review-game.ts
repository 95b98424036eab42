/** The game of reviewing a program, as the gym knows it. */
import { isRecord } from '../../is-record.ts';
import { actionsIn } from '../action-form.ts';
import type { Game } from '../game.ts';
import { countSuite } from '../verdict/pass-count.ts';
import { ACTIONS, type Action, actionSchema } from './action.ts';
import { countedParts } from './counted-parts.ts';
import { needs, start, step } from './episode.ts';
import type { Episode } from './episode-value.ts';
import { isSolved } from './is-solved.ts';
import { stateOf } from './observation.ts';
import { type Options, optionsSchema } from './options.ts';
import { parseAction } from './parse-action.ts';
import { type Observation, observationSchema, stateSchema } from './schema.ts';
import { briefForTools } from './system-prompt.ts';
import { worded } from './worded.ts';

export const reviewGame: Game<Episode, Action, Observation, Options> = {
  name: 'review',
  summary: 'An agent reviews a program: it reports what is wrong, proposes fixes and decides.',
  actionSchema,
  observationSchema,
  stateSchema,
  optionsSchema,
  actions: actionsIn(ACTIONS, worded),
  briefForTools,
  plays: ({ secret: { issues, clean } }) => issues.length > 0 || clean === true,
  // Beside it one would see whether the program under review is the faulty one.
  preview: () => null,
  parseAction,
  start,
  needs,
  step,
  grade(prepared, verdict) {
    const { share, count } = countSuite(prepared, verdict);
    return { score: share, breakdown: { ...count } };
  },
  isSolved,
  partsOf: countedParts,
  submission: (observation) => ({
    action_type: 'SUBMIT_REVIEW',
    decision: reportsIn(observation).length > 0 ? 'request_changes' : 'approve',
  }),
  fork: (episode, episodeId) => ({ ...episode, ids: { ...episode.ids, episodeId } }),
  state: (episode) => ({ ...stateOf(episode) }),
};

function reportsIn(observation: unknown): readonly unknown[] {
  return isRecord(observation) && Array.isArray(observation.reports) ? observation.reports : [];
}
