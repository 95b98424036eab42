/** Turns what a client sent into an action, or says what is wrong with it in the shape of OpenEnv's 422 answers. */
import { actionParser } from '../action-form.ts';
import { clip } from '../text.ts';
import { ACTIONS, type Action, actionSchema } from './action.ts';
import { DESCRIPTION_CHARACTERS } from './report.ts';

const parse = actionParser(actionSchema, ACTIONS);

/** Throws TraceFixError `invalid_action` with one problem per field in `details`. */
export function parseAction(value: unknown): Action {
  const action = parse(value);
  if (action.action_type !== 'REPORT_ISSUE') return action;
  // An episode keeps its actions: descriptions must not fill the memory of whoever lets it be played.
  return { ...action, description: clip(action.description, DESCRIPTION_CHARACTERS) };
}
