/**
 * What is changed in the libraries that are bundled into the judge. Stock matchers go by shape: an object that says
 * `asymmetricMatch`, a tag, an `indexOf` of its own decides what they conclude. The replacements ask `judge/trust.ts`.
 */

export interface Patch {
  readonly find: string;
  readonly replace: string;
}

export interface PatchedModule {
  /** The end of the module's path. */
  readonly path: string;
  /** Put before the module's text. */
  readonly imports: string;
  readonly patches: readonly Patch[];
}

const TRUST = 'sandbox/realm/judge/trust.ts';
const POLYFILLS = 'sandbox/realm/web/polyfills.ts';
const PRINT = 'sandbox/realm/judge/print.ts';
const never = (name: string, parameter: string): Patch => ({
  find: `function ${name}(${parameter}) {`,
  replace: `function ${name}() {\n\treturn false;\n}\nfunction stock_${name}(${parameter}) {`,
});
const instead = (name: string, parameters: string, body: string): Patch => ({
  find: `function ${name}(${parameters}) {`,
  replace: `function ${name}(${parameters}) {\n\t${body}\n}\nfunction stock_${name}(${parameters}) {`,
});

const expectModule: PatchedModule = {
  path: '@vitest/expect/dist/index.js',
  imports: `import { arePolyfillsLoaded } from '${POLYFILLS}';\nimport { brandAsymmetric, constructorOf, dateTime, equalCollections, isBrandedAsymmetric, regExpFlags, regExpSource, someItem, tagOf, unboxed } from '${TRUST}';\nimport { listCalls, nameError } from '${PRINT}';\n`,
  patches: [
    {
      find: '\t\tthis.sample = sample;\n\t\tthis.inverse = inverse;\n\t}\n\tgetMatcherContext',
      replace:
        '\t\tthis.sample = sample;\n\t\tthis.inverse = inverse;\n\t\tbrandAsymmetric(this);\n\t}\n\tgetMatcherContext',
    },
    instead('isAsymmetric', 'obj', 'return isBrandedAsymmetric(obj);'),
    {
      find: `if (typeof expected === "object" && "asymmetricMatch" in expected && typeof expected.asymmetricMatch === "function") {`,
      replace: 'if (isBrandedAsymmetric(expected)) {',
    },
    {
      find: 'if (typeof URL === "function" && a instanceof URL && b instanceof URL) {',
      replace: 'if (arePolyfillsLoaded() && a instanceof URL && b instanceof URL) {',
    },
    instead('isA', 'typeName, value', 'return tagOf(value) === typeName;'),
    never('isDomNode', 'obj'),
    never('isImmutableUnorderedKeyed', 'maybeKeyed'),
    never('isImmutableUnorderedSet', 'maybeSet'),
    never('isImmutableList', 'source'),
    never('isImmutableOrderedKeyed', 'source'),
    never('isImmutableOrderedSet', 'source'),
    never('isImmutableRecord', 'source'),
    {
      find: 'const className = Object.prototype.toString.call(a);\n\tif (className !== Object.prototype.toString.call(b)) {',
      replace: 'const className = `[object ${tagOf(a)}]`;\n\tif (className !== `[object ${tagOf(b)}]`) {',
    },
    {
      find: 'return Object.is(a.valueOf(), b.valueOf());',
      replace: 'return Object.is(unboxed(a).value, unboxed(b).value);',
    },
    {
      find: 'const numA = +a;\n\t\t\tconst numB = +b;',
      replace: 'const numA = dateTime(a);\n\t\t\tconst numB = dateTime(b);',
    },
    {
      find: 'return a.source === b.source && a.flags === b.flags;',
      replace: 'return regExpSource(a) === regExpSource(b) && regExpFlags(a) === regExpFlags(b);',
    },
    {
      find: '\tif (a.size !== undefined) {\n\t\tif (a.size !== b.size) {\n\t\t\treturn false;\n\t\t} else if (isA("Set", a)',
      replace:
        '\tconst sameMembers = equalCollections(a, b, (x, y) => equals(x, y, filteredCustomTesters));\n\tif (sameMembers !== undefined) {\n\t\taStack.pop();\n\t\tbStack.pop();\n\t\treturn sameMembers;\n\t}\n\tif (a.size !== undefined) {\n\t\tif (a.size !== b.size) {\n\t\t\treturn false;\n\t\t} else if (isA("Set", a)',
    },
    {
      find: 'if (a == null || b == null || a.constructor === b.constructor) {',
      replace: 'if (a == null || b == null || constructorOf(a) === constructorOf(b)) {',
    },
    { find: '\tif (a.constructor !== b.constructor) {\n', replace: '\tif (constructorOf(a) !== constructorOf(b)) {\n' },
    {
      find: 'const result = isA("String", other) && other.includes(this.sample);',
      replace: 'const result = typeof other === "string" && other.includes(this.sample);',
    },
    {
      find: 'const result = isA("String", other) && this.sample.test(other);',
      replace: 'const result = typeof other === "string" && this.sample.test(other);',
    },
    { find: '\t\tif (!isA("Number", other)) {', replace: '\t\tif (typeof other !== "number") {' },
    {
      find: 'this.sample.every((item) => other.some((another) => equals(item, another, customTesters)))',
      replace: 'this.sample.every((item) => someItem(other, (another) => equals(item, another, customTesters)))',
    },
    instead('formatDiff', 'expected, received', 'return diff(expected, received);'),
    {
      find: 'to be successfully ${action} ${times} times`',
      replace: 'to be successfully ${action} ${times} times (it was called ${spy.mock.calls.length} times)`',
    },
    {
      find: '|| "expected function to throw an error, but it didn\'t"',
      replace: '|| `expected the function to throw ${nameError(expected)}, but it threw none`',
    },
    instead('formatCalls', 'spy, msg, showActualCall', "return listCalls(msg, spy.mock.calls, 'calls');"),
    instead(
      'formatReturns',
      'spy, results, msg, showActualReturn',
      "return listCalls(msg, results.map((result) => result.value), 'returns');",
    ),
  ],
};

const spyModule: PatchedModule = {
  path: '@vitest/spy/dist/index.js',
  imports: '',
  patches: [
    instead(
      'isMockFunction',
      'fn',
      "return typeof fn === 'function' && WeakMapPrototypeGet(MOCK_CONFIGS, fn) !== undefined;",
    ),
  ],
};

const chaiModule: PatchedModule = {
  path: 'chai/index.js',
  imports: `import { dateTime, eachMember, holds, someItem, tagOf } from '${TRUST}';\nimport { inspect as printValue } from '${PRINT}';\n`,
  patches: [
    {
      find: 'function type(obj) {\n',
      replace: 'function type(obj) {\n  if (obj !== null && obj !== void 0) return tagOf(obj);\n',
    },
    {
      find: 'function type2(obj) {\n',
      replace: 'function type2(obj) {\n  if (obj !== null && obj !== void 0) return tagOf(obj);\n',
    },
    instead('inspect2', 'obj, showHidden, depth, colors', 'return printValue(obj);'),
    instead('objDisplay', 'obj', 'return printValue(obj);'),
    {
      find: 'return thrown.constructor === errorLike.constructor || thrown instanceof errorLike.constructor;',
      replace: 'return thrown instanceof errorLike.constructor;',
    },
    {
      find: 'return thrown.constructor === errorLike || thrown instanceof errorLike;',
      replace: 'return thrown instanceof errorLike;',
    },
    {
      find: 'const comparisonString = typeof thrown === "string" ? thrown : thrown.message;\n  if (comparisonString === void 0) {',
      replace:
        'const comparisonString = typeof thrown === "string" ? thrown : thrown?.message;\n  if (typeof comparisonString !== "string") {',
    },
    {
      find: 'let errorLikeString = "an error";',
      replace:
        'let errorLikeString = errMsgMatcher === void 0 || errMsgMatcher === null ? "an error" : "an error with " + printValue(errMsgMatcher);',
    },
    // `judge/guard.ts` does in one place what a proxy around every assertion did.
    { find: '  useProxy: true,', replace: '  useProxy: false,' },
    // Stock chai takes a thrown '' or undefined for a match of any message.
    {
      find: 'if (caughtErr && errMsgMatcher !== void 0 && errMsgMatcher !== null) {',
      replace: 'if (errorWasThrown && errMsgMatcher !== void 0 && errMsgMatcher !== null) {',
    },
    {
      find: '    case "string":\n      included = obj.indexOf(val) !== -1;',
      replace: '    case "string":\n      included = holds(obj, val);',
    },
    {
      find: '      included = obj.has(val);\n      break;\n    case "map":\n      obj.forEach(function(item) {',
      replace:
        '      included = holds(obj, val);\n      break;\n    case "map":\n      eachMember(obj, function(item) {',
    },
    {
      find: '      if (isDeep) {\n        obj.forEach(function(item) {',
      replace: '      if (isDeep) {\n        eachMember(obj, function(item) {',
    },
    {
      find: '        included = obj.has(val);\n      }\n      break;\n    case "array":',
      replace: '        included = holds(obj, val);\n      }\n      break;\n    case "array":',
    },
    {
      find: '        included = obj.some(function(item) {',
      replace: '        included = someItem(obj, function(item) {',
    },
    {
      find: '        included = obj.indexOf(val) !== -1;\n      }\n      break;\n    default: {',
      replace: '        included = holds(obj, val);\n      }\n      break;\n    default: {',
    },
    { find: '      return actual.some(function(act) {', replace: '      return someItem(actual, function(act) {' },
    {
      find: 'return expected.getTime() === actual.getTime();',
      replace: 'return dateTime(expected) === dateTime(actual);',
    },
    { find: '  leftHandOperand.forEach(', replace: '  eachMember(leftHandOperand, ' },
    { find: '  rightHandOperand.forEach(', replace: '  eachMember(rightHandOperand, ' },
  ],
};

export const PATCHED_MODULES: readonly PatchedModule[] = [expectModule, spyModule, chaiModule];

/** Modules that the judge's own take the place of. */
export const REPLACED_MODULES: Readonly<Record<string, string>> = {
  '@vitest/utils/diff': PRINT,
  '@vitest/utils/display': PRINT,
  '@vitest/utils/error': PRINT,
  tinyrainbow: 'sandbox/realm/judge/no-colour.ts',
};

/** Applies the patches to a module's text. Throws when a text to be replaced is not there exactly once. */
export function applyPatches(module: PatchedModule, text: string): string {
  let patched = text;
  for (const { find, replace } of module.patches) {
    const count = patched.split(find).length - 1;
    if (count !== 1) throw new Error(`Expected one place to patch in ${module.path}, got ${count} of: ${find}`);
    patched = patched.split(find).join(replace);
  }
  return module.imports + patched;
}
