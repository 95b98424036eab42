/** What a schema does beside its programs, as text: it tells turns apart, asks the other programs, and shows one of them to the tests. */

/** Ends inside of the switch in which the turns' lines stand. */
export const BEGINNING = `const $made = [];
const $of = (index) => ($made[index] ??= $makers[index]());
let $fuel = Infinity;
function $tick() {
if (--$fuel < 0) throw new RangeError('out of fuel');
}
let $turn = -1;
let $mark = -1;
let $isOpen = false;
let $isAsking = false;
function $begin() {
$isOpen = true;
$turn += 1;
$fuel = 1e6;
queueMicrotask(() => { $isOpen = false; });
switch ($turn) {
`;

/**
 * Each program lives in a world of its own: what the first one is told, all are told. Where it answers with an object that can be
 * called upon, so do the others, and what is asked of that object later is asked of theirs as well.
 */
export const ASKING = `const $worlds = new WeakMap();
const $isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
const $own = (value) => $isObject(value) && $worlds.has(value) ? $worlds.get(value)[0] : value;
function $copy(value, index, depth = 0) {
if (!$isObject(value)) return value;
if ($worlds.has(value)) return $worlds.get(value)[index];
if (depth > 20) return value;
const inside = (one) => $copy(one, index, depth + 1);
if (Array.isArray(value)) return value.map(inside);
if (value instanceof Date) return new Date(value);
if (value instanceof Map) return new Map([...value].map(inside));
if (value instanceof Set) return new Set([...value].map(inside));
if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value;
return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one)]));
}
function $hash(text) {
let hash = 5381;
for (let at = 0; at < text.length; at += 1) hash = (hash * 33 + text.charCodeAt(at)) >>> 0;
return hash.toString(36).slice(-4);
}
function $print(value, depth = 0) {
if (depth > 12) throw new TypeError('too deep');
if (typeof value === 'string') return JSON.stringify(value);
if (typeof value === 'function') return 'function';
if (Array.isArray(value)) return '[' + Array.from(value, (one) => $print(one, depth + 1)).join() + ']';
if (value instanceof Date) return 'Date' + value.getTime();
if (value instanceof Map || value instanceof Set) return value.constructor.name + $print([...value], depth + 1);
if (!$isObject(value)) return Object.is(value, -0) ? '-0' : String(value);
return '{' + Object.keys(value).map((key) => $print(key) + ':' + $print(value[key], depth + 1)).join() + '}';
}
const $data = [Object.prototype, Array.prototype, Date.prototype, Map.prototype, Set.prototype, null];
function $canBeAsked(value) {
if (!$isObject(value) || value instanceof Error) return false;
if (typeof value === 'function' || !$data.includes(Object.getPrototypeOf(value))) return true;
return !Array.isArray(value) && Object.values(value).some((one) => typeof one === 'function');
}
function $world(values) {
const [first] = values;
const ask = (key) => (...given) => $askAll((index, mine) => values[index][key](...mine), given);
let shown;
if (typeof first === 'function') shown = (...given) => $askAll((index, mine) => values[index](...mine), given);
else if ($data.includes(Object.getPrototypeOf(first))) {
shown = {};
for (const key of Object.keys(first)) {
if (typeof first[key] === 'function') shown[key] = ask(key);
else Object.defineProperty(shown, key, { enumerable: true, get: () => $askAll((index) => values[index][key], []) });
}
} else shown = new Proxy(first, {
get: (target, key) => {
const value = Reflect.get(target, key, target);
if (typeof key !== 'string' || key === 'constructor' || !(key in target)) return value;
return typeof value === 'function' ? ask(key) : $askAll((index) => values[index][key], []);
},
});
$worlds.set(shown, values);
return shown;
}
function $answer(result, given, base) {
if ('pending' in result) return '?';
if ('error' in result) return '!' + (/out of fuel|call stack/.test(String(result.error)) ? '' : $hash(String(result.error)));
const changed = given === base || $print(given) === $print(base) ? '' : '~' + $hash($print(given));
return ($canBeAsked(result.value) ? 'object' : $hash($print(result.value))) + changed;
}
function $tell(results, given) {
try {
const own = $answer(results[0], given[0], given[0]);
const others = new Map();
for (let index = 1; index < results.length; index += 1) {
const answer = $answer(results[index], given[index], given[0]);
if (answer !== own) others.set(answer, [...(others.get(answer) ?? []), index]);
}
console.log('<' + $turn + ' ' + own + [...others].map(([answer, by]) => '|' + answer + ':' + by.join('.')).join('') + '>');
} catch {
console.log('<' + $turn + ' ?>');
}
if ('error' in results[0]) throw results[0].error;
const { value } = results[0];
return $canBeAsked(value) ? $world(results.map((one) => one.value)) : value;
}
function $askAll(call, given) {
if ($isAsking) return call(0, given.map($own));
const kept = $fuel;
$isAsking = true;
const givens = $makers.map((_, index) => (index === 0 ? given.map($own) : $copy(given, index)));
const results = givens.map((mine, index) => {
$fuel = index === 0 ? kept : 1e4;
try {
return { value: call(index, mine) };
} catch (error) {
return { error };
}
});
$isAsking = false;
$fuel = kept;
return typeof results[0].value?.then === 'function' ? $settle(results, givens) : $tell(results, givens);
}
async function $settle(results, givens) {
const settled = results.map(() => ({ pending: true }));
for (const [index, { value, error }] of results.entries())
(error === undefined ? Promise.resolve(value) : Promise.reject(error)).then(
(value) => { settled[index] = { value }; },
(error) => { settled[index] = { error }; },
);
await Promise.resolve(results[0].value).catch(() => {});
for (let ticks = 0; ticks < 30; ticks += 1) await null;
return $tell(settled, givens);
}
`;

export const SHOWING = `function $now() {
if (!$isOpen && !$isAsking) $begin();
return $meets[$turn] ?? 0;
}
function $show(name) {
if (typeof $of(0)[name] !== 'function') return $of(0)[name];
const perform = (call) => (_, given) => {
const index = $now();
return $asksAll.includes($turn) ? $askAll((other, mine) => call($of(other)[name], mine), given) : call($of(index)[name], given);
};
const apply = perform((callee, given) => callee(...given));
return new Proxy(function () {}, {
apply: (_, self, given) => apply(_, given),
construct: perform((made, given) => Reflect.construct(made, given)),
get: (_, key) => Reflect.get($of($now())[name], key),
});
}
`;
