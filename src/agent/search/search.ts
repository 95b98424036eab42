/** An example of search: the best branches of an episode are tried further, in copies of it. */
import type { Branch, EpisodicAgent } from '../agent.ts';
import {
  type Base,
  baseOf,
  isBetter,
  playStrategy,
  type RepairOptions,
  reconnoitre,
  replaceLines,
  type Seen,
  type Situation,
  type Strategy,
  seenIn,
} from '../repair/index.ts';

export interface SearchOptions extends RepairOptions {
  /** Test runs in copies, for an episode. Default 24: as many as `repair` makes within 50 steps. */
  readonly runs?: number;
}

/**
 * Makes the agent `search`: a tree of sources that grows where most visible tests pass, by the candidates of the agent `repair`.
 * Needs a rollout with `mayFork`; `begin` throws TypeError without.
 *
 * @example
 * const agent = createSearch({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id), runs: 40 });
 */
export function createSearch({ sandbox, testsOf, runs = 24 }: SearchOptions): EpisodicAgent {
  return {
    name: 'search',
    settings: { runs },
    async begin(start) {
      if (start.fork === undefined)
        throw new TypeError('Expected a rollout with mayFork, since search looks ahead in copies, got one without.');
      const situation = await reconnoitre(sandbox, await testsOf(start.taskId), start);
      return playStrategy('search', playBest(situation, await start.fork(), runs));
    },
  };
}

/** A source that was reached, in a copy of the episode that stands there. */
interface Node extends Base {
  readonly branch: Branch;
  /** Candidates that were tried on it. */
  tried: number;
}

async function* playBest(situation: Situation, root: Branch, runs: number): Strategy {
  const nodes: Node[] = [{ ...(await baseOf(situation, situation.first.source)), branch: root, tried: 0 }];
  try {
    const best = await grow(situation, nodes, runs);
    const edit = replaceLines(situation.first.source, best.source);
    if (edit !== null) yield edit;
  } finally {
    for (const { branch } of nodes) branch.close();
  }
}

/** Adds to the nodes what is better than where it came from; resolves with the best once all tests pass or the runs are spent. */
async function grow(situation: Situation, nodes: Node[], runs: number): Promise<Node> {
  const { total } = situation.first;
  const open = new Set(nodes);
  for (let spent = 0; spent < runs; ) {
    const node = mostPromising(open, total);
    if (node === undefined) break;
    const candidate = node.queue.next();
    if (candidate === undefined) {
      open.delete(node);
      continue;
    }
    node.tried += 1;
    spent += 1;
    const branch = await node.branch.fork();
    const seen = await judged(branch, node.source, candidate.source);
    if (seen === null || !isBetter(seen.passing, node.passing)) {
      branch.close();
      continue;
    }
    const better = { ...(await baseOf(situation, seen.source)), passing: seen.passing, branch, tried: 0 };
    nodes.push(better);
    open.add(better);
    if (seen.passing.size === total) break;
  }
  return nodes.toSorted((a, b) => b.passing.size - a.passing.size)[0]!;
}

/** What is not yet tried on a node counts the less the more was tried there in vain. */
function mostPromising(nodes: Iterable<Node>, total: number): Node | undefined {
  const promise = ({ passing, tried }: Node) => (1 + passing.size) / (1 + total) / (1 + tried / PATIENCE);
  return [...nodes].toSorted((a, b) => promise(b) - promise(a))[0];
}

/** Candidates in vain after which a node promises half as much. */
const PATIENCE = 8;

async function judged(branch: Branch, from: string, to: string): Promise<Seen | null> {
  const edit = replaceLines(from, to);
  if (edit === null) return null;
  if ((await branch.step(edit)).done) return null;
  return seenIn((await branch.step({ action_type: 'RUN_TESTS' })).observation);
}
