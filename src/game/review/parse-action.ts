/** Turns what a client sent into an action, or says what is wrong with it in the shape of OpenEnv's 422 answers. */
import { actionParser } from '../action-form.ts';
import { ACTIONS, type Action, actionSchema } from './action.ts';

/** Throws TraceFixError `invalid_action` with one problem per field in `details`. */
export const parseAction: (value: unknown) => Action = actionParser(actionSchema, ACTIONS);
