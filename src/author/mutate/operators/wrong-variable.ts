import type { Place } from '../../../syntax/index.ts';
import { isReference, scopesOf } from '../../../syntax/index.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongVariable: Operator = {
  name: 'wrong-variable',
  bugType: 'variable-misuse',
  category: 'logic',
  severity: 'high',
  description: 'The wrong variable of the right type is used.',
  *edits(syntax) {
    const scopes = scopesOf(syntax);
    for (const place of syntax.of('Identifier')) {
      if (!isReference(place) || isTarget(place)) continue;
      const { name } = place.node;
      const uses = scopes.usesOf(name);
      const seen = new Set([name]);
      const alike = scopes.visibleAt(place).filter((other) => {
        if (seen.has(other.name)) return false;
        seen.add(other.name);
        return [...scopes.usesOf(other.name)].some((use) => TELLING.test(use) && uses.has(use));
      });
      for (const other of alike.slice(0, NEAREST)) yield replace(place.node, other.name);
    }
  },
};

/** Of many variables alike, it is the near ones that are mixed up. */
const NEAREST = 3;

/** Uses by which two variables can be said to be of one type. */
const TELLING = /^(?:\.|index|reckoned|iterated|called)/;

function isTarget({ around, field }: Place): boolean {
  const parent = around[0]!;
  return (parent.type === 'AssignmentExpression' && field === 'left') || parent.type === 'UpdateExpression';
}
