/** Statements of the program put elsewhere, taken away or made to return: what GenProg calls plastic surgery. */
import type { Node } from 'oxc-parser';
import { type Place, remove, replace, type Syntax } from '../../../syntax/index.ts';
import { insert, type Template } from './template.ts';

const LISTS: ReadonlySet<string> = new Set(['Program', 'BlockStatement', 'SwitchCase']);
const SMALL = new Set<string>([
  ...['ExpressionStatement', 'ReturnStatement', 'IfStatement', 'VariableDeclaration', 'BreakStatement'],
  ...['ContinueStatement', 'ThrowStatement', 'ForOfStatement'],
]);

export const deletedStatement: Template = {
  name: 'deleted-statement',
  *edits({ syntax }) {
    for (const { node, around } of statementsOf(syntax))
      if (node.type !== 'VariableDeclaration') yield* remove(syntax, node, around);
  },
};

export const movedStatement: Template = {
  name: 'moved-statement',
  *edits({ syntax }) {
    for (const [first, second] of neighbours(syntax)) {
      const between = syntax.source.slice(first.end, second.start);
      const replacement = `${syntax.text(second)}${between}${syntax.text(first)}`;
      yield { start: first.start, end: second.end, replacement };
    }
  },
};

export const copiedStatement: Template = {
  name: 'copied-statement',
  *edits({ syntax }) {
    const places = statementsOf(syntax);
    for (const target of places) {
      const copies = new Set(
        places
          .filter((place) => place !== target && homeOf(place) === homeOf(target))
          .map(({ node }) => syntax.text(node))
          .filter((text) => text.length <= 160),
      );
      for (const copy of copies) {
        const gap = `\n${indentAt(syntax, target.node.start)}`;
        yield insert(target.node.start, `${copy}${gap}`);
        if (!endsFlow(target.node)) yield insert(target.node.end, `${gap}${copy}`);
      }
    }
  },
};

/** A call that stands somewhere in the function, made with another variable. */
export const copiedCall: Template = {
  name: 'copied-call',
  *edits({ syntax, scopes }) {
    const places = statementsOf(syntax);
    const calls = places.flatMap((place) => {
      const call = place.node.type === 'ExpressionStatement' ? place.node.expression : null;
      if (call?.type !== 'CallExpression' || call.arguments.length !== 1) return [];
      return [{ home: homeOf(place), callee: syntax.text(call.callee) }];
    });
    for (const target of places) {
      const callees = new Set(calls.filter(({ home }) => home === homeOf(target)).map(({ callee }) => callee));
      const names = new Set(scopes.visibleAt(target).map(({ name }) => name));
      const gap = `\n${indentAt(syntax, target.node.start)}`;
      for (const callee of callees)
        for (const name of [...names].slice(0, 6)) {
          if (callee.split('.')[0] === name) continue;
          yield insert(target.node.start, `${callee}(${name});${gap}`);
          if (!endsFlow(target.node)) yield insert(target.node.end, `${gap}${callee}(${name});`);
        }
    }
  },
};

export const replacedStatement: Template = {
  name: 'replaced-statement',
  *edits({ syntax }) {
    const places = statementsOf(syntax).filter(({ node }) => node.type !== 'VariableDeclaration');
    for (const target of places)
      for (const other of places) {
        if (other === target || classOf(other) !== classOf(target)) continue;
        const text = syntax.text(other.node);
        if (text !== syntax.text(target.node) && text.length <= 160) yield replace(target.node, text);
      }
  },
};

export const missingReturn: Template = {
  name: 'missing-return',
  *edits({ syntax, scopes }) {
    for (const { node } of syntax.of('ExpressionStatement')) {
      if (node.expression.type !== 'AssignmentExpression') yield insert(node.start, 'return ');
    }
    for (const place of syntax.of('BlockStatement')) {
      const only = place.node.body[0];
      const owner = place.around[0]!;
      if (
        place.node.body.length === 1 &&
        only?.type === 'ExpressionStatement' &&
        owner.type === 'ArrowFunctionExpression'
      )
        yield replace(place.node, syntax.text(only.expression));
      const last = place.node.body.at(-1);
      if (!/Function/.test(owner.type) || last === undefined || endsFlow(last)) continue;
      const gap = `\n${indentAt(syntax, last.start)}`;
      const names = new Set(
        scopes.visibleAt({ ...place, node: { ...last, start: last.end } as Node }).map(({ name }) => name),
      );
      for (const name of [...names].slice(0, 6)) yield insert(last.end, `${gap}return ${name};`);
    }
  },
};

export const loopExit: Template = {
  name: 'loop-exit',
  *edits({ syntax }) {
    for (const { node } of syntax.of('SwitchCase')) {
      const last = node.consequent.at(-1);
      if (last !== undefined && !endsFlow(last)) yield insert(last.end, `\n${indentAt(syntax, last.start)}break;`);
    }
    for (const { node } of syntax.of('BreakStatement')) yield replace(node, 'continue;');
    for (const { node } of syntax.of('ContinueStatement')) yield replace(node, 'break;');
    for (const { node } of syntax.of('ReturnStatement')) if (node.argument === null) yield replace(node, 'continue;');
  },
};

function statementsOf(syntax: Syntax): Place[] {
  return syntax.places.filter(({ node, around }) => SMALL.has(node.type) && LISTS.has(around[0]?.type ?? ''));
}

function* neighbours(syntax: Syntax): Generator<[Node, Node]> {
  for (const { node } of syntax.places) {
    const list = node.type === 'SwitchCase' ? node.consequent : 'body' in node ? node.body : [];
    if (!Array.isArray(list) || node.type === 'Program') continue;
    for (const [at, first] of (list as Node[]).entries()) {
      const second = (list as Node[])[at + 1];
      if (second !== undefined) yield [first, second];
    }
  }
}

/** The outermost function or class, in which statements are taken to know the same names. */
function homeOf({ around }: Place): Node | undefined {
  return around.findLast(({ type }) => /^Function|^Arrow|^Class(?:Declaration|Expression)/.test(type));
}

/** The function itself. */
function classOf({ around }: Place): Node | undefined {
  return around.find(({ type }) => /^Function|^Arrow/.test(type));
}

function endsFlow({ type }: Node): boolean {
  return ['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement'].includes(type);
}

function indentAt({ source }: Syntax, offset: number): string {
  return /^\s*/.exec(source.slice(source.lastIndexOf('\n', offset - 1) + 1))?.[0].replaceAll('\n', '') ?? '';
}
