/** Decides where a program is told to count, from its tree. */
import { type Node, visitorKeys } from 'oxc-parser';
import { CATCH_WORK, WAIT_WORK } from '../../work-units.ts';
import {
  type Context,
  calledOn,
  isPlain,
  NOWHERE,
  namesSpread,
  reactsLater,
  readsItsArgument,
  TAKEN_APART,
} from './calls.ts';
import type { InstrumentOptions } from './instrument.ts';
import { createScope, isImplicit, restNames } from './scope.ts';
import type { Snippets } from './snippets.ts';
import type { Insertion } from './splice.ts';

type FunctionNode = Extract<Node, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>;
type LineOf = ((offset: number) => number) | null;

export function walk(program: Node, snippets: Snippets, options: InstrumentOptions, lineOf: LineOf): Insertion[] {
  const insertions: Insertion[] = [];
  let order = 1;
  let scope = createScope(true, false, false);
  /** Whether the next function is one that the engine may call by itself. */
  let isNextImplicit = false;

  const open = (at: number, text: string, when = order) => insertions.push({ at, text, opens: true, order: when });
  const close = (at: number, text: string, when = order) => insertions.push({ at, text, opens: false, order: when });
  function around(node: Node, before: string, after: string = snippets.close): void {
    open(node.start, before);
    close(node.end, after);
  }
  const mark = (node: Node) => (lineOf === null ? '' : snippets.line(lineOf(node.start)));

  function visit(node: Node, context: Context = NOWHERE): void {
    order += 1;
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        enterFunction(node as FunctionNode);
        return;
      case 'ForStatement':
      case 'ForInStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        body(node.body, snippets.tick(1));
        break;
      case 'ForOfStatement':
        if (node.await) scope.hasLoopAwait = true;
        body(node.body, snippets.tick(node.await ? WAIT_WORK : 1) + restsOfLoop(node.left));
        visit(node.left);
        visit(node.right, TAKEN_APART);
        visit(node.body);
        return;
      case 'IfStatement':
        if (lineOf !== null) {
          body(node.consequent, '');
          if (node.alternate !== null) body(node.alternate, '');
        }
        break;
      case 'CatchClause':
        open(node.body.start + 1, snippets.tick(CATCH_WORK));
        break;
      case 'Program':
      case 'BlockStatement':
      case 'StaticBlock':
        markAll(node.body);
        break;
      case 'SwitchCase':
        markAll(node.consequent);
        break;
      case 'VariableDeclaration':
        if (node.kind.includes('using')) scope.hasLoopAwait = true;
        break;
      case 'VariableDeclarator':
        if (node.init !== null) {
          declarator(node.id, node.end);
          takeApart(node.id, node.init);
        }
        return;
      case 'AssignmentExpression':
        takeApart(node.left, node.right, context);
        return;
      case 'SpreadElement':
        visit(node.argument, TAKEN_APART);
        return;
      case 'YieldExpression':
        if (node.argument !== null) visit(node.argument, node.delegate ? TAKEN_APART : context);
        return;
      case 'AwaitExpression':
        scope.awaits.push({ operand: node.argument, order });
        break;
      case 'CallExpression':
      case 'NewExpression':
        call(node, context);
        return;
      case 'TaggedTemplateExpression':
        scope.recurs = true;
        visit(node.tag, calledOn(context));
        visit(node.quasi);
        return;
      case 'ImportExpression':
        scope.recurs = true;
        break;
      case 'ChainExpression':
        visit(node.expression, { ...context, isOptional: true });
        return;
      case 'ParenthesizedExpression':
        visit(node.expression, context);
        return;
      case 'MemberExpression':
        visit(node.object, context);
        if (node.computed) visit(node.property, { ...context, isOptional: false });
        return;
      case 'ArrayExpression':
        if (!context.isCalled && node.elements.some((element) => element?.type === 'SpreadElement')) {
          if (context.isTakenApart) around(node, snippets.madeAside, snippets.closeAside);
          else around(node, snippets.made);
        }
        break;
      case 'ObjectExpression':
        if (isPlain(context) && node.properties.some((property) => property.type === 'SpreadElement'))
          around(node, snippets.made);
        for (const property of node.properties) visit(property.type === 'Property' ? property : property.argument);
        return;
      case 'ClassBody':
        visitChildren(node);
        return;
      case 'Property':
      case 'MethodDefinition':
        if (node.computed) visit(node.key);
        isNextImplicit = /^(Arrow)?FunctionExpression$/.test(node.value.type) && isImplicit(node);
        visit(node.value);
        return;
      case 'PropertyDefinition':
      case 'AccessorProperty':
        if (node.value !== null) initialiser(node.value);
        break;
      case 'AssignmentPattern':
        if (node.left.type === 'Identifier') initialiser(node.right);
        takeApart(node.left, node.right);
        return;
      default:
        break;
    }
    visitChildren(node, { ...context, isOptional: false });
  }

  /** A target and the value that is assigned to it. */
  function takeApart(target: Node, value: Node, context = NOWHERE): void {
    visit(target);
    visit(value, target.type.endsWith('Pattern') ? TAKEN_APART : context);
  }

  function visitChildren(node: Node, context = NOWHERE): void {
    const keys = visitorKeys[node.type];
    if (keys === undefined) return;
    for (const key of keys) {
      const child = (node as unknown as Record<string, Node | readonly (Node | null)[] | null | undefined>)[key];
      if (child === null || child === undefined) continue;
      if (!Array.isArray(child)) visit(child as Node, context);
      else for (const item of child as readonly (Node | null)[]) if (item !== null) visit(item, context);
    }
  }

  /** A body that is a single statement becomes a block. */
  function body(statement: Node, text: string): void {
    if (statement.type === 'BlockStatement') {
      if (text !== '') open(statement.start + 1, text);
    } else around(statement, `${snippets.openBody}${text}${mark(statement)}`, snippets.closeBody);
  }

  function markAll(statements: readonly Node[]): void {
    if (lineOf === null) return;
    for (const statement of statements) {
      order += 1;
      if (isRun(statement)) open(statement.start, mark(statement));
    }
  }

  /**
   * The value of a field or of a parameter that is absent: code that runs without the head of a function. What it calls
   * counts as open until it returns; what it throws through stays open for the test, since an expression has no `finally`.
   */
  function initialiser(value: Node): void {
    if (value.type === 'CallExpression' || value.type === 'NewExpression')
      around(value, snippets.openBefore, snippets.closeAfter);
  }

  function declarator(id: Node, end: number): void {
    const names = restNames(id);
    if (names.length > 0) close(end, snippets.restOfDeclaration(names));
  }

  function restsOfLoop(left: Node): string {
    const [declared] = left.type === 'VariableDeclaration' ? left.declarations : [];
    return declared === undefined ? '' : snippets.rest(restNames(declared.id));
  }

  function call(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, context: Context): void {
    scope.recurs = true;
    const names = isPlain(context) ? namesSpread(node) : [];
    if (names.length > 0) around(node, snippets.spread(names));
    const [first] = node.arguments;
    if (first !== undefined && first.type !== 'SpreadElement') {
      order += 1;
      if (readsItsArgument(node)) around(first, snippets.sized);
      else if (reactsLater(node)) around(first, `${snippets.beginWait}`);
    }
    visit(node.callee, calledOn(context));
    for (const argument of node.arguments) visit(argument);
  }

  function enterFunction(node: FunctionNode): void {
    const outer = scope;
    const began = order;
    scope = createScope(node.async, node.generator, isNextImplicit);
    isNextImplicit = false;
    for (const parameter of node.params) {
      visit(parameter);
      restNames(parameter as Node, scope.rests);
    }
    if (node.body !== null) {
      const { body: content } = node;
      order += 1;
      if (lineOf !== null && content.type !== 'BlockStatement') open(content.start, `${mark(content).slice(0, -1)},`);
      visit(content);
      head(node, content, began);
    }
    scope = outer;
  }

  /** Work at the head of a function; around its body, the count of open calls where it may recur. */
  function head(node: FunctionNode, content: Node, began: number): void {
    const units = node.async ? WAIT_WORK : 1;
    const isEmpty = content.type === 'BlockStatement' && content.body.length === 0;
    const counts = options.countsCalls && scope.recurs && !scope.isGenerator && !scope.hasLoopAwait && !isEmpty;
    const [enter, leave] = node.async
      ? [snippets.enterAsync(units), snippets.leaveAsync]
      : [snippets.enter(units), snippets.leave];
    const rests = snippets.rest(scope.rests);
    for (const { operand, order: when } of scope.awaits) {
      open(operand.start, snippets.beginWait, when);
      close(operand.end, counts ? snippets.endWait : snippets.close, when);
    }
    if (content.type === 'BlockStatement') {
      open(content.start + 1, (counts ? enter : snippets.tick(units)) + rests, began);
      if (counts) close(content.end - 1, leave, began);
    } else if (counts) {
      open(content.start, `${snippets.openBody}${enter}${rests}return `, began);
      close(content.end, `${leave}${snippets.closeBody}`, began);
    } else {
      open(content.start, snippets.tickBefore(units) + rests.replaceAll(';', ','), began);
      close(content.end, snippets.close, began);
    }
  }

  visit(program);
  for (const { operand, order: when } of scope.awaits) {
    open(operand.start, snippets.beginWait, when);
    close(operand.end, snippets.close, when);
  }
  return insertions;
}

/** Whether a statement does something where it stands, so that having come to it can be told. */
function isRun(statement: Node): boolean {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'EmptyStatement':
      return false;
    case 'ExportNamedDeclaration':
      return statement.declaration !== null && statement.declaration.type !== 'FunctionDeclaration';
    case 'ExportDefaultDeclaration':
      return statement.declaration.type !== 'FunctionDeclaration';
    case 'ExpressionStatement':
      return !('directive' in statement) || statement.directive === null;
    default:
      return true;
  }
}
