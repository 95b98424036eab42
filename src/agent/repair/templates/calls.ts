/** Wrong calls: another method, arguments out of order, a call too many, one missing. */
import { replace, type Syntax } from '../../../syntax/index.ts';
import { isOperand } from './operands.ts';
import { insert, type Template } from './template.ts';

/** Methods that are taken for each other. */
const ALIKE: readonly (readonly string[])[] = [
  ['some', 'every'],
  ['push', 'unshift'],
  ['pop', 'shift'],
  ['min', 'max'],
  ['round', 'floor', 'ceil', 'trunc'],
  ['find', 'findLast', 'filter'],
  ['findIndex', 'findLastIndex'],
  ['indexOf', 'lastIndexOf'],
  ['startsWith', 'endsWith', 'includes'],
  ['padStart', 'padEnd'],
  ['trim', 'trimStart', 'trimEnd'],
  ['map', 'flatMap', 'filter', 'forEach'],
  ['toUpperCase', 'toLowerCase'],
  ['keys', 'values', 'entries'],
  ['all', 'allSettled', 'any', 'race'],
  ['add', 'delete'],
  ['get', 'has'],
  ['replace', 'replaceAll'],
  ['reduce', 'reduceRight'],
  ['slice', 'splice', 'substring'],
  ['sort', 'toSorted'],
  ['reverse', 'toReversed'],
  ['splice', 'toSpliced'],
  ['getDay', 'getDate', 'getUTCDay', 'getUTCDate'],
  ['getMonth', 'getUTCMonth'],
  ['getHours', 'getUTCHours'],
  ['isInteger', 'isFinite', 'isSafeInteger'],
  ['charCodeAt', 'codePointAt'],
  ['fromCharCode', 'fromCodePoint'],
  ['test', 'exec'],
  ['match', 'matchAll'],
  ['then', 'catch', 'finally'],
  ['setTimeout', 'setInterval'],
  ['clearTimeout', 'clearInterval'],
  ['parseInt', 'parseFloat', 'Number'],
  ['encodeURIComponent', 'encodeURI'],
  ['delete', 'clear'],
];

export const wrongMethod: Template = {
  name: 'wrong-method',
  *edits({ syntax }) {
    for (const { node } of syntax.of('CallExpression')) {
      const { callee } = node;
      const name =
        callee.type === 'MemberExpression' && !callee.computed
          ? callee.property
          : callee.type === 'Identifier'
            ? callee
            : null;
      if (name === null) continue;
      const own = syntax.text(name);
      const others = new Set(ALIKE.filter((group) => group.includes(own)).flat());
      others.delete(own);
      for (const other of others) yield replace(name, other);
    }
  },
};

/** Functions and methods of the program's own take each other's place. */
export const wrongCallee: Template = {
  name: 'wrong-callee',
  *edits({ syntax }) {
    const calls = syntax.of('CallExpression').filter(({ node }) => /^(?:this\.)?#?\w+$/.test(syntax.text(node.callee)));
    const named = new Set([
      ...calls.map(({ node }) => syntax.text(node.callee)),
      ...functionsIn(syntax).map(({ name }) => name),
    ]);
    for (const { node } of calls)
      for (const other of named) if (other !== syntax.text(node.callee)) yield replace(node.callee, other);
  },
};

function functionsIn({ places }: Syntax): { readonly name: string; readonly parameters: number }[] {
  return places.flatMap(({ node }) =>
    node.type === 'FunctionDeclaration' && node.id !== null
      ? [{ name: node.id.name, parameters: node.params.length }]
      : [],
  );
}

export const swappedArguments: Template = {
  name: 'swapped-arguments',
  *edits({ syntax }) {
    const lists = [
      ...syntax.of('CallExpression').map(({ node }) => node.arguments),
      ...syntax.of('NewExpression').map(({ node }) => node.arguments),
      ...syntax.of('ArrayExpression').map(({ node }) => node.elements.filter((one) => one !== null)),
      ...syntax.of('BinaryExpression').map(({ node }) => [node.left, node.right]),
      ...syntax.of('LogicalExpression').map(({ node }) => [node.left, node.right]),
      ...syntax.of('ArrowFunctionExpression').map(({ node }) => node.params),
    ];
    for (const list of lists)
      for (const [at, first] of list.entries()) {
        const second = list[at + 1];
        if (second === undefined || syntax.text(first) === syntax.text(second)) continue;
        const between = syntax.source.slice(first.end, second.start);
        const replacement = `${syntax.text(second)}${between}${syntax.text(first)}`;
        yield { start: first.start, end: second.end, replacement };
      }
  },
};

export const unwrappedCall: Template = {
  name: 'unwrapped-call',
  *edits({ syntax }) {
    for (const place of syntax.places) {
      const { node } = place;
      if (node.type === 'CallExpression') {
        for (const argument of node.arguments) if (isOperand(place)) yield replace(node, syntax.text(argument));
        if (node.callee.type === 'MemberExpression') yield replace(node, syntax.text(node.callee.object));
      }
      if (node.type === 'ArrayExpression' && node.elements.length === 1 && isOperand(place))
        yield replace(node, syntax.text(node.elements[0]!));
    }
  },
};

/** What a call in one place does to a value, done to another. */
export const wrappedInCall: Template = {
  name: 'wrapped-in-call',
  *edits({ syntax }) {
    const callees = new Set<string>();
    for (const { node } of syntax.of('CallExpression')) {
      const text = syntax.text(node.callee);
      if (node.arguments.length === 1 && /^(?:this\.)?#?\w+$/.test(text)) callees.add(text);
    }
    for (const { name, parameters } of functionsIn(syntax)) if (parameters === 1) callees.add(name);
    for (const common of ['Math.round', 'Number', 'Math.abs']) callees.add(common);
    for (const place of syntax.places) {
      if (!isOperand(place) || !['Identifier', 'MemberExpression', 'CallExpression'].includes(place.node.type))
        continue;
      for (const callee of callees) {
        const text = syntax.text(place.node);
        if (!text.startsWith(`${callee}(`)) yield replace(place.node, `${callee}(${text})`);
      }
    }
  },
};

/** Methods without arguments, or with usual ones, that are often forgotten. */
const TAILS = [
  '.trim()',
  '.toLowerCase()',
  '.slice(1)',
  '.length',
  '.map(Number)',
  '.sort((a, b) => a - b)',
  '.flat()',
];

export const addedTail: Template = {
  name: 'added-tail',
  *edits({ syntax, scopes }) {
    const tails = new Set(TAILS);
    for (const { node } of syntax.of('CallExpression')) {
      const { callee } = node;
      const tail = syntax.source.slice(callee.type === 'MemberExpression' ? callee.object.end : node.end, node.end);
      if (tail.length > 0 && tail.length <= 24) tails.add(tail.trim());
    }
    for (const place of syntax.places) {
      if (!isOperand(place) || !['Identifier', 'MemberExpression', 'CallExpression'].includes(place.node.type))
        continue;
      for (const tail of tails) yield insert(place.node.end, tail);
      if (place.around[0]?.type !== 'ForOfStatement') continue;
      for (const { name } of scopes.visibleAt(place).slice(0, 6)) yield insert(place.node.end, `.slice(${name})`);
    }
  },
};
