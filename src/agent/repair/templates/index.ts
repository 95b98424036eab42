/** Every template, with how likely an edit of its kind is the one that is looked for. */
import { boundedValue, fallback, inheritedName, missingAwait, optionalChain } from './absences.ts';
import { addedTail, swappedArguments, unwrappedCall, wrappedInCall, wrongCallee, wrongMethod } from './calls.ts';
import { addedCondition, droppedCondition, negatedCondition, swappedBranches } from './conditions.ts';
import { defaultSort, missingCopy, parentheses, patternFlags, shallowCopy } from './copies.ts';
import { droppedAddend, missingAddend, oneOff, wrongNumber } from './numbers.ts';
import { wrongBound, wrongComparison, wrongLogic, wrongSum } from './operators.ts';
import {
  copiedCall,
  copiedStatement,
  deletedStatement,
  loopExit,
  missingReturn,
  movedStatement,
  replacedStatement,
} from './statements.ts';
import type { Template } from './template.ts';
import { alikeVariable, otherExpression, otherVariable, wrongConstant, wrongMember, wrongReturn } from './values.ts';

/**
 * Weights are of one edit, before suspicion: those under which the reference solutions of the train split's tasks are likeliest,
 * held near to a first guess. Of two edits that make the same program the heavier counts.
 */
export const TEMPLATES: readonly (readonly [Template, number])[] = [
  [wrongBound, 77],
  [parentheses, 45],
  [wrongLogic, 36],
  [inheritedName, 32],
  [defaultSort, 30],
  [missingReturn, 16],
  [negatedCondition, 16],
  [missingAwait, 13],
  [swappedArguments, 13],
  [swappedBranches, 13],
  [wrongMethod, 12],
  [wrongNumber, 11],
  [droppedAddend, 9],
  [shallowCopy, 9],
  [deletedStatement, 8],
  [loopExit, 8],
  [wrongComparison, 7],
  [boundedValue, 6],
  [wrongSum, 5],
  [droppedCondition, 4],
  [movedStatement, 4],
  [unwrappedCall, 4],
  [alikeVariable, 2.5],
  [oneOff, 2.5],
  [missingCopy, 2],
  [patternFlags, 2],
  [wrongCallee, 2],
  [wrongConstant, 1.5],
  [wrongReturn, 1.5],
  [otherVariable, 1],
  [wrongMember, 1],
  [optionalChain, 0.9],
  [fallback, 0.6],
  [missingAddend, 0.6],
  [copiedCall, 0.5],
  [replacedStatement, 0.4],
  [wrappedInCall, 0.4],
  [addedCondition, 0.3],
  [addedTail, 0.3],
  [copiedStatement, 0.2],
  [otherExpression, 0.2],
];
