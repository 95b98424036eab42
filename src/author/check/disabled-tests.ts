/** Finds tests that are switched off: they would count as failed. */
import { parseSync, Visitor } from 'oxc-parser';
import { type TestFile, tooDeepAt } from '../../../sandbox/index.ts';

const MODIFIERS = ['skip', 'todo', 'only', 'skipIf', 'runIf', 'fails'];
const TEST_FUNCTIONS = ['test', 'it', 'describe'];

export interface DisabledTest {
  /** 1-based. */
  readonly line: number;
  /** As written, such as `test.skip`. */
  readonly call: string;
}

/** Every use of a modifier that decides whether a test runs. Empty when the file does not parse, which collecting it reports. */
export function disabledTests({ name, code }: TestFile): DisabledTest[] {
  const found: DisabledTest[] = [];
  // Collecting reports what nests so deeply that it would end the parser.
  if (tooDeepAt(code) !== null) return [];
  const { program } = parseSync(name, code);
  new Visitor({
    MemberExpression(member) {
      if (member.computed || member.property.type !== 'Identifier' || !MODIFIERS.includes(member.property.name)) return;
      const call = code.slice(member.start, member.end);
      // The first word alone decides: test.each.skip and describe.concurrent.only count too.
      if (!TEST_FUNCTIONS.includes(/^\w+/.exec(call)?.[0] ?? '')) return;
      found.push({ line: code.slice(0, member.start).split('\n').length, call });
    },
  }).visit(program);
  return found;
}
