/** Thrown by an agent that plays recorded actions when none is left: the episode is recorded as far as it went. */
import type { End } from './trajectory/trajectory.ts';

export class ActionsOver extends Error {
  override readonly name = 'ActionsOver';
  readonly end: End;

  constructor(end: End) {
    super('The recorded actions are over.');
    this.end = end;
  }
}
