/** Every operator of ours. Of two that come to the same program the first counts, so the more telling stand before. */
import type { Operator } from './operator.ts';
import { codeUnits } from './operators/code-units.ts';
import { defaultSort } from './operators/default-sort.ts';
import { droppedAdjustment } from './operators/dropped-adjustment.ts';
import { droppedCleanup } from './operators/dropped-cleanup.ts';
import { droppedCondition } from './operators/dropped-condition.ts';
import { droppedNormalisation } from './operators/dropped-normalisation.ts';
import { droppedOptionalChaining } from './operators/dropped-optional-chaining.ts';
import { droppedParentheses } from './operators/dropped-parentheses.ts';
import { droppedRegexFlag } from './operators/dropped-regex-flag.ts';
import { droppedReset } from './operators/dropped-reset.ts';
import { droppedReturn } from './operators/dropped-return.ts';
import { droppedStatement } from './operators/dropped-statement.ts';
import { droppedTieBreaker } from './operators/dropped-tie-breaker.ts';
import { droppedUpdate } from './operators/dropped-update.ts';
import { excessStep } from './operators/excess-step.ts';
import { globalRegex } from './operators/global-regex.ts';
import { inheritedProperty } from './operators/inherited-property.ts';
import { looseEquality } from './operators/loose-equality.ts';
import { missingAwait } from './operators/missing-await.ts';
import { missingBreak } from './operators/missing-break.ts';
import { missingCase } from './operators/missing-case.ts';
import { mutatedArgument } from './operators/mutated-argument.ts';
import { negatedCondition } from './operators/negated-condition.ts';
import { offByOneBound } from './operators/off-by-one-bound.ts';
import { offByOneLiteral } from './operators/off-by-one-literal.ts';
import { orInsteadOfNullish } from './operators/or-instead-of-nullish.ts';
import { outlivingVariable } from './operators/outliving-variable.ts';
import { referenceInsteadOfCopy } from './operators/reference-instead-of-copy.ts';
import { removedGuard } from './operators/removed-guard.ts';
import { removedSort } from './operators/removed-sort.ts';
import { reversedComparison } from './operators/reversed-comparison.ts';
import { shadowedVariable } from './operators/shadowed-variable.ts';
import { shallowCopy } from './operators/shallow-copy.ts';
import { sharedValue } from './operators/shared-value.ts';
import { staleClosure } from './operators/stale-closure.ts';
import { staleEntry } from './operators/stale-entry.ts';
import { swallowedError } from './operators/swallowed-error.ts';
import { swappedArguments } from './operators/swapped-arguments.ts';
import { swappedBranches } from './operators/swapped-branches.ts';
import { swappedLogic } from './operators/swapped-logic.ts';
import { swappedStatements } from './operators/swapped-statements.ts';
import { truthinessCheck } from './operators/truthiness-check.ts';
import { unanchoredRegex } from './operators/unanchored-regex.ts';
import { unchangedRecursion } from './operators/unchanged-recursion.ts';
import { unconvertedValue } from './operators/unconverted-value.ts';
import { unescapedText } from './operators/unescaped-text.ts';
import { wrongAbsence } from './operators/wrong-absence.ts';
import { wrongBoundary } from './operators/wrong-boundary.ts';
import { wrongCombinator } from './operators/wrong-combinator.ts';
import { wrongComparison } from './operators/wrong-comparison.ts';
import { wrongConstant } from './operators/wrong-constant.ts';
import { wrongDatePart } from './operators/wrong-date-part.ts';
import { wrongDefault } from './operators/wrong-default.ts';
import { wrongError } from './operators/wrong-error.ts';
import { wrongLoopExit } from './operators/wrong-loop-exit.ts';
import { wrongMember } from './operators/wrong-member.ts';
import { wrongMethod } from './operators/wrong-method.ts';
import { wrongOperator } from './operators/wrong-operator.ts';
import { wrongQuantifier } from './operators/wrong-quantifier.ts';
import { wrongReturn } from './operators/wrong-return.ts';
import { wrongRounding } from './operators/wrong-rounding.ts';
import { wrongState } from './operators/wrong-state.ts';
import { wrongTimeUnit } from './operators/wrong-time-unit.ts';
import { wrongTimer } from './operators/wrong-timer.ts';
import { wrongVariable } from './operators/wrong-variable.ts';

export const OPERATORS: readonly Operator[] = [
  mutatedArgument,
  codeUnits,
  droppedCleanup,
  staleEntry,
  sharedValue,
  wrongTimeUnit,
  unescapedText,
  shallowCopy,
  droppedReset,
  droppedTieBreaker,
  reversedComparison,
  unchangedRecursion,
  wrongState,
  wrongDefault,
  wrongTimer,
  wrongDatePart,
  defaultSort,
  offByOneLiteral,
  offByOneBound,
  droppedAdjustment,
  swappedArguments,
  missingAwait,
  droppedReturn,
  wrongVariable,
  wrongMember,
  removedGuard,
  referenceInsteadOfCopy,
  staleClosure,
  outlivingVariable,
  missingBreak,
  droppedStatement,
  droppedUpdate,
  removedSort,
  swappedBranches,
  negatedCondition,
  swappedStatements,
  looseEquality,
  unconvertedValue,
  orInsteadOfNullish,
  truthinessCheck,
  wrongAbsence,
  globalRegex,
  droppedRegexFlag,
  unanchoredRegex,
  wrongQuantifier,
  droppedOptionalChaining,
  inheritedProperty,
  droppedNormalisation,
  wrongRounding,
  wrongMethod,
  swappedLogic,
  droppedCondition,
  wrongComparison,
  wrongOperator,
  droppedParentheses,
  wrongError,
  swallowedError,
  missingCase,
  wrongLoopExit,
  wrongReturn,
  wrongCombinator,
  excessStep,
  wrongBoundary,
  wrongConstant,
  shadowedVariable,
];
