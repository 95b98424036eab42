/** Values that are shared where each needs its own, and orders that nobody asked for. */
import { replace } from '../../../syntax/index.ts';
import { isOperand } from './operands.ts';
import { insert, type Template } from './template.ts';

export const missingCopy: Template = {
  name: 'missing-copy',
  *edits({ syntax }) {
    for (const { node } of syntax.of('CallExpression')) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression') continue;
      const method = syntax.text(callee.property);
      if (['sort', 'reverse', 'splice', 'push'].includes(method))
        yield replace(callee.object, `[...${syntax.text(callee.object)}]`);
    }
    for (const place of syntax.places) {
      if (!isOperand(place) || !['Identifier', 'MemberExpression', 'CallExpression'].includes(place.node.type))
        continue;
      if (!['init', 'right', 'argument', 'value', 'arguments', 'body', 'elements'].includes(place.field)) continue;
      const text = syntax.text(place.node);
      for (const copy of [`[...${text}]`, `{ ...${text} }`, `structuredClone(${text})`])
        yield replace(place.node, place.field === 'body' && copy.startsWith('{') ? `(${copy})` : copy);
    }
  },
};

export const shallowCopy: Template = {
  name: 'shallow-copy',
  *edits({ syntax }) {
    for (const { node } of syntax.of('ArrayExpression')) {
      const spread = node.elements[0];
      if (node.elements.length !== 1 || spread?.type !== 'SpreadElement') continue;
      const text = syntax.text(spread.argument);
      for (const copy of [`${text}.map((one) => ({ ...one }))`, `${text}.map((one) => [...one])`])
        yield replace(node, copy);
      yield replace(node, `structuredClone(${text})`);
    }
    for (const { node } of syntax.of('ObjectExpression')) {
      const spread = node.properties[0];
      if (node.properties.length === 1 && spread?.type === 'SpreadElement')
        yield replace(node, `structuredClone(${syntax.text(spread.argument)})`);
    }
  },
};

export const defaultSort: Template = {
  name: 'default-sort',
  *edits({ syntax }) {
    for (const { node } of syntax.of('CallExpression')) {
      if (node.arguments.length === 0 && /[sS]ort(?:ed)?$/.test(syntax.text(node.callee)))
        yield insert(node.end - 1, '(a, b) => a - b');
      if (
        node.arguments.length === 0 &&
        node.callee.type === 'MemberExpression' &&
        syntax.text(node.callee.property) === 'sort'
      )
        yield replace(node, `[...${syntax.text(node.callee.object)}].sort((a, b) => a - b)`);
    }
  },
};

export const patternFlags: Template = {
  name: 'pattern-flags',
  *edits({ syntax }) {
    for (const { node } of syntax.of('Literal')) {
      if (!('regex' in node)) continue;
      const { flags, pattern } = node.regex;
      for (const flag of ['g', 'i', 'u', 'm', 's']) {
        const other = flags.includes(flag) ? flags.replace(flag, '') : `${flags}${flag}`;
        yield replace(node, `/${pattern}/${other}`);
      }
      if (!pattern.startsWith('^')) yield replace(node, `/^${pattern}/${flags}`);
      if (!pattern.endsWith('$')) yield replace(node, `/${pattern}$/${flags}`);
      if (!pattern.startsWith('^') && !pattern.endsWith('$')) yield replace(node, `/^${pattern}$/${flags}`);
      for (const { index, 0: mark } of pattern.matchAll(/[+*?]/g)) {
        for (const other of ['+', '*', '', `${mark}?`])
          if (other !== mark)
            yield replace(node, `/${pattern.slice(0, index)}${other}${pattern.slice(index + 1)}/${flags}`);
      }
    }
  },
};

export const parentheses: Template = {
  name: 'parentheses',
  *edits({ syntax }) {
    for (const { node } of [...syntax.of('BinaryExpression'), ...syntax.of('LogicalExpression')]) {
      const { left, right, operator } = node;
      const isSplit = (side: typeof left) => side.type === 'BinaryExpression' || side.type === 'LogicalExpression';
      const plain = (side: { readonly start: number; readonly end: number }) => syntax.text(side);
      if (isSplit(left) && 'right' in left)
        yield replace(node, `${plain(left.left)} ${left.operator} (${plain(left.right)} ${operator} ${plain(right)})`);
      if (isSplit(right) && 'right' in right)
        yield replace(
          node,
          `(${plain(left)} ${operator} ${plain(right.left)}) ${right.operator} ${plain(right.right)}`,
        );
    }
  },
};
