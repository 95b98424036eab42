/** Which candidates of a node are worth a run of their own. */
import type { Candidate, Situation } from '../repair/index.ts';
import { readAnswers, sifted } from './answers.ts';
import { type Budget, judged } from './judged.ts';
import type { Node } from './node.ts';
import { roomIn, schemaOf } from './schema.ts';
import { trialOf } from './several-at-once.ts';

/** Asked in one run. */
const MOST_ASKED = 60;
/** Tests whose calls they are asked for: what is printed is bounded. */
const ASKING = 3;
/** Runs that must be left for it to pay to ask. */
const LEAST_TO_ASK = 2;

/** None of them may be worth it; undefined when the node has no candidate left. */
export async function shortlist(
  situation: Situation,
  node: Node,
  budget: Budget,
): Promise<readonly Candidate[] | undefined> {
  if (node.likely.length + node.possible.length === 0 && !(await refill(situation, node, budget))) return undefined;
  const [first, ...others] = node.likely;
  if (first !== undefined) {
    node.likely = others;
    node.tried += 1;
    return [first];
  }
  const several = budget.left > 1 ? Math.max(1, node.jurors.length) : 1;
  const candidates = node.possible.slice(0, several);
  node.possible = node.possible.slice(several);
  if (candidates.length === 0) return [];
  node.tried += 1;
  return candidates.length === 1 ? candidates : await tryTogether(situation, node, candidates, budget);
}

/** Takes further candidates, and learns by one run what they answer, where that can be read. False when none was left. */
async function refill(situation: Situation, node: Node, budget: Budget): Promise<boolean> {
  const mayAsk = node.canAsk && budget.left >= LEAST_TO_ASK;
  const most = mayAsk ? Math.min(MOST_ASKED, roomIn(node.source)) : Math.max(1, node.jurors.length);
  const candidates = Array.from({ length: most }, () => node.queue.next()).filter((one) => one !== undefined);
  node.possible = candidates;
  if (!mayAsk || candidates.length < 2) return candidates.length > 0;
  const asking = node.jurors.toSorted((a, b) => a.turns.length - b.turns.length).slice(0, ASKING);
  const programs = [node.source, ...candidates.map(({ source }) => source)];
  const schema = schemaOf(programs, situation.language, { asksAll: asking.flatMap(({ turns }) => turns) });
  if (schema === undefined) return true;
  const branch = await node.branch.fork();
  const seen = await judged(branch, node.source, schema.source, budget);
  branch.close();
  node.tried += 1;
  const found = seen === null ? undefined : sifted(candidates, asking, readAnswers(seen.output));
  node.canAsk = found !== undefined;
  if (found !== undefined) Object.assign(node, found);
  return true;
}

/** Those with which the test passes that was made to judge them. */
async function tryTogether(
  { language }: Situation,
  node: Node,
  candidates: readonly Candidate[],
  budget: Budget,
): Promise<readonly Candidate[]> {
  const trial = trialOf(node.source, language, node.jurors, candidates);
  if (trial === undefined) return candidates;
  const branch = await node.branch.fork();
  const seen = await judged(branch, node.source, trial.source, budget);
  branch.close();
  return [...trial.judgedBy].filter(([name]) => seen?.passing.has(name)).map(([, candidate]) => candidate);
}
