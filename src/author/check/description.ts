/** Whether what the agent reads gives the fix away. */
import { diffArrays } from 'diff';
import { differenceHunks, type Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import { tokensOf } from '../syntax/tokens.ts';

/** Tokens and characters of a fragment that is too distinctive to stand in a description by chance. */
const LEAST_TOKENS = 3;
const LEAST_CHARACTERS = 6;
/** Tokens of a fix that is told in words. */
const LEAST_WORDS = 5;

/** Finds code of the solution that the program has not, the text of an issue's fix, and the line of an issue in title and description. */
export function checkDescription(task: Task): Finding[] {
  const text = `${task.title}\n${task.description}`;
  const prose = tokensOf(text, 'prose');
  const findings = [...solutionCode(task, prose), ...fixes(task, text), ...lines(task, text)];
  return findings
    .slice(0, 3)
    .map((what) => finding('fix_in_description', `Expected a description of the behaviour, got ${what}.`));
}

function solutionCode({ program, secret }: Task, prose: readonly string[]): string[] {
  const known = tokensOf(program, 'code');
  const found = differenceHunks(program, secret.solution).flatMap(({ start, end, lines }) => {
    const before = program
      .split('\n')
      .slice(start - 1, end)
      .join('\n');
    return fragments(tokensOf(before, 'code'), lines).filter(
      (fragment) => isDistinctive(fragment) && holds(prose, fragment) && !holds(known, fragment),
    );
  });
  const [longest] = found.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? [] : [`code of the solution (\`${longest.join(' ')}\`)`];
}

/** A declaration's head is part of the contract: how a function is called has to be told. */
const HEAD =
  /^\s*(?:export\s|async\s|function\b|class\b|constructor\b|(?:static\s+|async\s+|get\s+|\*\s*)*[\w#$]+\([^()]*\)\s*(?::[^={]*)?\{\s*$)/;

/** What lines of a solution have and the lines of the program have not, with a token on either side. */
function fragments(before: readonly string[], lines: readonly string[]): string[][] {
  return lines.flatMap((line) => {
    if (HEAD.test(line)) return [];
    const tokens = tokensOf(line, 'code');
    const found: string[][] = [tokens];
    let at = 0;
    for (const { value, added, removed } of diffArrays([...before], tokens)) {
      if (removed) continue;
      if (added) found.push(value, tokens.slice(Math.max(0, at - 1), at + value.length + 1));
      at += value.length;
    }
    return found;
  });
}

const KEYWORD =
  /^(?:return|new|await|throw|if|else|for|while|of|in|const|let|typeof|instanceof|this|true|false|null|undefined|NaN|Infinity)$/;

/** Long enough, and more than names and punctuation: calls and lists of names are what contracts are made of. */
function isDistinctive(fragment: readonly string[]): boolean {
  return (
    fragment.length >= LEAST_TOKENS &&
    fragment.join('').length >= LEAST_CHARACTERS &&
    !fragment.includes('"') &&
    fragment.some((token) => /^(?:[^\p{L}\p{N}_$#\s(),.:;{}[\]"]|return$|new$|await$|throw$)/u.test(token)) &&
    fragment.some((token) => /^[\p{L}_$#]/u.test(token) && !KEYWORD.test(token))
  );
}

function holds(tokens: readonly string[], fragment: readonly string[]): boolean {
  return tokens.some((_, at) => fragment.every((token, offset) => tokens[at + offset] === token));
}

function fixes({ secret }: Task, text: string): string[] {
  const plain = flat(text);
  return secret.issues.flatMap(({ fix }) => {
    const wanted = flat(fix ?? '');
    const tokens = tokensOf(wanted, 'prose');
    const isTelling = isDistinctive(tokens) || tokens.length >= LEAST_WORDS;
    return isTelling && plain.includes(wanted) ? [`an issue's fix (\`${fix}\`)`] : [];
  });
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function lines({ secret }: Task, text: string): string[] {
  const named = [...text.matchAll(/\blines?\s+(\d+)/gi)].map(([, line]) => Number(line));
  return named
    .filter((line) => secret.issues.some((issue) => issue.line <= line && line <= issue.endLine))
    .map((line) => `the line of an issue (line ${line})`);
}
