/** Turns the text of task.yaml, or of base.yaml, into metadata, or says which line is wrong and why. */

import type { Document } from 'yaml';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { BrokenTask } from './broken-task.ts';
import { nearest } from './nearest.ts';

/** `schema` says what `file` may hold. Throws BrokenTask with the line of the first problem, and the others in its reason. */
export function parseMetadata<Metadata>(file: string, text: string, schema: MetadataSchema<Metadata>): Metadata {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number | undefined) => (offset === undefined ? null : lineCounter.linePos(offset).line);
  const fault = document.errors[0];
  if (fault !== undefined)
    throw new BrokenTask(file, lineAt(fault.pos[0]), `Expected YAML, got an error: ${fault.message}`);
  const parsed = schema.safeParse(toData(file, document));
  if (parsed.success) return parsed.data;
  const [first, ...others] = parsed.error.issues
    .flatMap(oneForEachKey)
    .toSorted((a, b) => Number(isUnknownKey(b)) - Number(isUnknownKey(a)))
    .map((issue) => ({
      line: lineAt(offsetOf(document, issue)),
      reason: `${issue.path.length === 0 ? '' : `${pathName(issue.path)}: `}${sentence(issue, schema)}`,
    }));
  const more = others.map(({ line, reason }) => ` ${line === null ? '' : `Line ${line}: `}${reason}`);
  throw new BrokenTask(file, first!.line, `${first!.reason}${more.join('')}`);
}

/** A mistyped key may be why another is missing, so it is told first; each has a line of its own. */
const isUnknownKey = ({ code }: z.core.$ZodIssue) => code === 'unrecognized_keys';

function oneForEachKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

type MetadataSchema<Metadata> = z.ZodType<Metadata> & { readonly shape: Readonly<Record<string, unknown>> };

function toData(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases without an anchor, or so many of them that the document would explode.
    throw new BrokenTask(file, null, `Expected YAML, got an error: ${(error as Error).message}`);
  }
}

/** `issues[0].line` for `['issues', 0, 'line']`. */
function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function sentence(issue: z.core.$ZodIssue, schema: MetadataSchema<unknown>): string {
  if (issue.code !== 'unrecognized_keys') return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  const known = issue.path.length === 0 ? Object.keys(schema.shape) : [];
  const named = issue.keys.map((key) => {
    const near = nearest(key, known, 1)[0];
    return near === undefined ? JSON.stringify(key) : `${JSON.stringify(key)} (did you mean ${near}?)`;
  });
  return `Expected only known keys, got ${named.join(', ')}.`;
}

/** Where in the text the issue is: the unknown key, the value, or the nearest thing around a value that is absent. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number | undefined {
  if (issue.code === 'unrecognized_keys') {
    const owner = issue.path.length === 0 ? document.contents : document.getIn(issue.path, true);
    const pair =
      isMap(owner) &&
      owner.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === issue.keys[0]);
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
  }
  for (let length = issue.path.length; length > 0; length--) {
    const node = document.getIn(issue.path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
