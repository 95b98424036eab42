/** Every template, with how likely an edit of its kind is the one that is looked for. */
import { boundedValue, fallback, inheritedName, missingAwait, optionalChain } from './absences.ts';
import { addedTail, swappedArguments, unwrappedCall, wrappedInCall, wrongCallee, wrongMethod } from './calls.ts';
import { addedCondition, droppedCondition, negatedCondition, swappedBranches } from './conditions.ts';
import { defaultSort, missingCopy, parentheses, patternFlags, shallowCopy } from './copies.ts';
import { droppedAddend, oneOff, wrongNumber } from './numbers.ts';
import { wrongBound, wrongComparison, wrongLogic, wrongSum } from './operators.ts';
import {
  copiedStatement,
  deletedStatement,
  loopExit,
  missingReturn,
  movedStatement,
  replacedStatement,
} from './statements.ts';
import type { Template } from './template.ts';
import { alikeVariable, otherExpression, otherVariable, wrongConstant, wrongMember, wrongReturn } from './values.ts';

export type { Program } from './template.ts';

/** Weights are of one edit, before suspicion. Of two that make the same program the first counts. */
export const TEMPLATES: readonly (readonly [Template, number])[] = [
  [wrongBound, 30],
  [wrongLogic, 20],
  [negatedCondition, 14],
  [wrongMethod, 14],
  [defaultSort, 20],
  [inheritedName, 20],
  [parentheses, 14],
  [swappedArguments, 10],
  [swappedBranches, 10],
  [shallowCopy, 10],
  [wrongComparison, 8],
  [wrongSum, 6],
  [oneOff, 4],
  [wrongNumber, 8],
  [droppedAddend, 5],
  [droppedCondition, 5],
  [missingAwait, 8],
  [loopExit, 8],
  [missingReturn, 4],
  [alikeVariable, 5],
  [unwrappedCall, 4],
  [deletedStatement, 6],
  [movedStatement, 6],
  [missingCopy, 3],
  [boundedValue, 3],
  [wrongMember, 2],
  [wrongConstant, 2],
  [wrongReturn, 2],
  [patternFlags, 2],
  [wrongCallee, 2],
  [optionalChain, 1],
  [fallback, 1],
  [otherVariable, 1],
  [wrappedInCall, 1],
  [addedTail, 0.5],
  [copiedStatement, 0.5],
  [replacedStatement, 0.5],
  [otherExpression, 0.5],
  [addedCondition, 0.5],
];
