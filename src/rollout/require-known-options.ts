/** Refuses options that there are not: one that is mistyped would be passed over, and another rollout played. */
import { nearest } from '../task/nearest.ts';
import type { RolloutOptions } from './rollout.ts';

const KNOWN = Object.keys({
  tasks: true,
  filters: true,
  episodes: true,
  attempts: true,
  seed: true,
  reset: true,
  limits: true,
  mayFork: true,
  observations: true,
  signal: true,
  concurrency: true,
  retries: true,
  retryPauseMs: true,
  isKnown: true,
  drain: true,
  game: true,
  token: true,
  onRetry: true,
} satisfies Record<keyof RolloutOptions, true>);

const LIMITS = Object.keys({ timeMs: true, tokens: true } satisfies Record<
  keyof NonNullable<RolloutOptions['limits']>,
  true
>);

/** Throws TypeError that names the nearest known one. */
export function requireKnownOptions(options: RolloutOptions): void {
  requireKnown('options of a rollout', options, KNOWN);
  requireKnown('limits of a rollout', options.limits ?? {}, LIMITS);
}

function requireKnown(what: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const [meant] = nearest(unknown, known, 1);
  const hint = meant === undefined ? `there are ${known.join(', ')}` : `the nearest is "${meant}"`;
  throw new TypeError(`Expected ${what}, got "${unknown.slice(0, 100)}"; ${hint}.`);
}
