/** Which of StrykerJS's operators make bugs that people make; ours make the others' bugs, or nobody makes them. */
import type { Mistake } from './operator.ts';

export const STANDARD_MISTAKES: readonly Mistake[] = [
  {
    name: 'BooleanLiteral',
    bugType: 'inverted-condition',
    category: 'logic',
    severity: 'high',
    description: 'A yes stands where a no belongs, or the reverse.',
  },
  {
    name: 'EqualityOperator',
    bugType: 'wrong-comparison',
    category: 'logic',
    severity: 'high',
    description: 'Two things are compared in a way that does not fit them.',
  },
  {
    name: 'MethodExpression',
    bugType: 'function-misuse',
    category: 'api-misuse',
    severity: 'high',
    description: 'A call is left out, or a neighbour of the right function is called.',
  },
  {
    name: 'Regex',
    bugType: 'regular-expression',
    category: 'logic',
    severity: 'medium',
    description: 'A pattern matches more or less than it should.',
  },
  {
    name: 'UpdateOperator',
    bugType: 'operator-misuse',
    category: 'logic',
    severity: 'high',
    description: 'A count goes in the wrong direction.',
  },
];
