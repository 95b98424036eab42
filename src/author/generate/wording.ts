/** What is said about a made task: a title, a description and hints that follow from what was planted and measured. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { Syntax } from '../../syntax/index.ts';
import { isFunction } from '../../syntax/index.ts';
import { BUG_TYPES } from '../../task/index.ts';
import type { Base } from '../base/base.ts';
import type { Bug } from '../mutate/plantable-bugs.ts';

const MOST_TITLE = 160;
const WORDS = ['', 'one bug', 'two separate bugs', 'three separate bugs', 'four separate bugs'];

/** Names a visible test that fails, as whoever files a report does. */
export function titleOf(verdict: Verdict): string {
  const title = `Fails: ${firstFailing(verdict)}`;
  return title.length <= MOST_TITLE ? title : `${title.slice(0, MOST_TITLE - 1)}…`;
}

/** The base's contract, under a report of what can be seen by running the visible tests. */
export function descriptionOf({ contract, mayReport }: Base, verdict: Verdict): string {
  const { tests } = verdict.files[0]!;
  const failed = tests.filter(({ passed }) => !passed).length;
  const report = `Of the ${tests.length} tests that can be run, ${failed} ${failed === 1 ? 'fails' : 'fail'}, the first being "${firstFailing(verdict)}". What is asked of the program has not changed${mayReport ? '; if the text below tells of an earlier fault, that one is mended' : ''}.`;
  return `${report}\n\n${contract.trim()}`;
}

/** From vague to clear: how many, of what kind, where. A review, which tells how many itself, leaves the first out. */
export function hintsOf(syntax: Syntax, bugs: readonly Bug[]): string[] {
  const kinds = [...new Set(bugs.map(({ mistake }) => BUG_TYPES[mistake.bugType]))];
  const places = [...new Set(bugs.map(({ start }) => functionAt(syntax, start)))];
  return [
    `The program has ${WORDS[bugs.length]}.`,
    `What is wrong: ${kinds.join('; ')}.`,
    `Where to look: ${places.join(', and ')}.`,
  ];
}

function firstFailing({ files }: Verdict): string {
  return files[0]!.tests.find(({ passed }) => !passed)!.name;
}

/** The innermost function with a name around an offset, as a reader would call it. */
function functionAt({ places, text }: Syntax, offset: number): string {
  const names = places.flatMap(({ node, around }) => {
    if (node.start > offset || node.end <= offset || !isFunction(node)) return [];
    const parent = around[0]!;
    if (node.type === 'FunctionDeclaration' && node.id !== null) return [node.id.name];
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return [parent.id.name];
    if (parent.type === 'MethodDefinition' || parent.type === 'Property') return [text(parent.key)];
    return [];
  });
  const name = names.at(-1);
  return name === undefined ? 'what stands outside of all functions' : `\`${name}\``;
}
