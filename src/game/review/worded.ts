/** This game's own sentences in their reader's words. */
import { wording } from '../wording.ts';
import { ACTION_TYPES } from './action.ts';

export const worded = wording(ACTION_TYPES);
