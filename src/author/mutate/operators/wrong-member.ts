import type { Place, Syntax } from '../../../syntax/index.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongMember: Operator = {
  name: 'wrong-member',
  bugType: 'variable-misuse',
  category: 'logic',
  severity: 'high',
  description: 'The wrong field of the right object is used.',
  *edits(syntax) {
    const members = syntax
      .of('MemberExpression')
      .filter(({ node, field }) => !node.computed && !['callee', 'left'].includes(field));
    for (const alike of Map.groupBy(members, ({ node }) => syntax.text(node.object)).values()) {
      const uses = Map.groupBy(alike, ({ node }) => syntax.text(node.property));
      for (const place of alike) {
        const name = syntax.text(place.node.property);
        for (const [other, places] of uses) {
          const isAlike = other !== name && places.some((one) => useOf(syntax, one) === useOf(syntax, place));
          if (isAlike) yield replace(place.node.property, other);
        }
      }
    }
  },
};

/** What is done with a value, as far as its surroundings show. */
function useOf(syntax: Syntax, { node, around, field }: Place): string {
  const parent = around[0]!;
  if (parent.type === 'MemberExpression') return field === 'object' ? `.${syntax.text(parent.property)}` : 'index';
  if (parent.type === 'BinaryExpression') return /^[-+*/%<>]/.test(parent.operator) ? 'reckoned' : 'compared';
  return parent.type === 'CallExpression'
    ? `${syntax.text(parent.callee)} ${parent.arguments.indexOf(node as never)}`
    : parent.type;
}
