/** Difficulties of tasks and abilities of agents that together explain who solved what. */

/** How often one agent tried one task. */
export interface Tally {
  readonly agent: string;
  readonly taskId: string;
  readonly attempts: number;
  readonly solved: number;
}

export interface RaschFit {
  /** In logits: an agent solves a task with probability 1 / (1 + exp(difficulty - ability)). */
  readonly ability: ReadonlyMap<string, number>;
  readonly difficulty: ReadonlyMap<string, { readonly value: number; readonly standardError: number }>;
}

/** Standard deviations, in logits, of what is believed before anything is seen; they keep 0 of 3 from meaning never. */
const PRIOR = { ability: 1.5, difficulty: 2 };
const MAX_ROUNDS = 500;
const CLOSE_ENOUGH = 1e-9;

/** 1 / (1 + exp(-x)). */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * The Rasch model (G. Rasch, Probabilistic Models for Some Intelligence and Attainment Tests, 1960) fitted by maximum a posteriori: Newton's
 * method for one parameter after the other, with normal priors around 0. The order of the tallies makes no difference that matters.
 */
export function fitRasch(tallies: readonly Tally[]): RaschFit {
  const ability = new Map(tallies.map(({ agent }) => [agent, 0]));
  const difficulty = new Map(tallies.map(({ taskId }) => [taskId, 0]));
  const ofAgent = Map.groupBy(tallies, ({ agent }) => agent);
  const ofTask = Map.groupBy(tallies, ({ taskId }) => taskId);
  const chance = ({ agent, taskId }: Tally) => logistic(ability.get(agent)! - difficulty.get(taskId)!);
  for (let round = 0, change = 1; round < MAX_ROUNDS && change > CLOSE_ENOUGH; round++) {
    change = Math.max(
      improve(ability, ofAgent, PRIOR.ability, chance, 1),
      improve(difficulty, ofTask, PRIOR.difficulty, chance, -1),
    );
  }
  const withErrors = [...difficulty].map(([taskId, value]) => {
    const information = informationOf(ofTask.get(taskId)!, chance, PRIOR.difficulty);
    return [taskId, { value, standardError: 1 / Math.sqrt(information) }] as const;
  });
  return { ability, difficulty: new Map(withErrors) };
}

/** One Newton step for each parameter; the largest change. `direction` is -1 where a larger parameter means fewer solved. */
function improve(
  parameters: Map<string, number>,
  tallies: ReadonlyMap<string, readonly Tally[]>,
  deviation: number,
  chance: (tally: Tally) => number,
  direction: 1 | -1,
): number {
  let largest = 0;
  for (const [key, value] of parameters) {
    const own = tallies.get(key)!;
    const surprise = own.reduce((sum, tally) => sum + tally.solved - tally.attempts * chance(tally), 0);
    const gradient = direction * surprise - value / deviation ** 2;
    // Bounded, since far from the optimum Newton's step can overshoot.
    const step = Math.max(-1, Math.min(1, gradient / informationOf(own, chance, deviation)));
    parameters.set(key, value + step);
    largest = Math.max(largest, Math.abs(step));
  }
  return largest;
}

function informationOf(tallies: readonly Tally[], chance: (tally: Tally) => number, deviation: number): number {
  return tallies.reduce(
    (sum, tally) => {
      const p = chance(tally);
      return sum + tally.attempts * p * (1 - p);
    },
    1 / deviation ** 2,
  );
}
