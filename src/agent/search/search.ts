/** An example of search: candidates are tried in copies of the episode, several at once, and the best sources further. */
import type { Branch, EpisodicAgent } from '../agent.ts';
import {
  isBetter,
  playStrategy,
  type RepairOptions,
  reconnoitre,
  replaceLines,
  type Situation,
  type Strategy,
} from '../repair/index.ts';
import { type Budget, judged } from './judged.ts';
import { type Node, nodeOf } from './node.ts';
import { shortlist } from './shortlist.ts';

export interface SearchOptions extends RepairOptions {
  /** Test runs, for an episode. Default 24: as many as `repair` makes within 50 steps. */
  readonly runs?: number;
}

/**
 * Makes the agent `search`: a tree of sources that grows where most visible tests pass, by the candidates of the agent `repair`,
 * of which one run of the tests judges several. Needs a rollout with `mayFork`; `begin` throws TypeError without.
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

async function* playBest(situation: Situation, root: Branch, runs: number): Strategy {
  const nodes: Node[] = [];
  const budget = { left: runs };
  try {
    nodes.push(await nodeOf(situation, situation.first.source, root, budget));
    const best = await grow(situation, nodes, budget);
    const edit = replaceLines(situation.first.source, best.source);
    if (edit !== null) yield edit;
  } finally {
    for (const { branch } of nodes) branch.close();
    if (nodes.length === 0) root.close();
  }
}

/** Adds to the nodes what is better than where it came from; resolves with the best once all tests pass or the runs are spent. */
async function grow(situation: Situation, nodes: Node[], budget: Budget): Promise<Node> {
  const { total } = situation.first;
  const open = new Set(nodes);
  while (budget.left > 0) {
    const node = mostPromising(open, total);
    if (node === undefined) break;
    const candidates = await shortlist(situation, node, budget);
    if (candidates === undefined) open.delete(node);
    for (const candidate of candidates ?? []) {
      if (budget.left === 0) break;
      const branch = await node.branch.fork();
      const seen = await judged(branch, node.source, candidate.source, budget);
      if (seen === null || !isBetter(seen.passing, node.passing)) {
        branch.close();
        continue;
      }
      const better = await nodeOf(situation, seen.source, branch, budget);
      nodes.push(better);
      open.add(better);
      if (seen.passing.size === total) return better;
    }
  }
  return nodes.toSorted((a, b) => b.passing.size - a.passing.size)[0]!;
}

/** What is not yet tried on a node counts the less the more runs were made there in vain. */
function mostPromising(nodes: Iterable<Node>, total: number): Node | undefined {
  const promise = ({ passing, tried }: Node) => (1 + passing.size) / (1 + total) / (1 + tried / PATIENCE);
  return [...nodes].toSorted((a, b) => promise(b) - promise(a))[0];
}

/** Runs in vain after which a node promises half as much. */
const PATIENCE = 8;
