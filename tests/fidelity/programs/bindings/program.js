export let count = 0;
export const increment = () => ++count;
export const log = [];
export const note = (text) => void log.push(text);
export const state = { user: null, tags: new Set(), byId: new Map() };
export const login = (user) => {
  state.user = user;
  state.tags.add(user);
  state.byId.set(user, { user });
};
export let current = { n: 1 };
export const replace = (next) => {
  current = next;
};
export default function greet(name = 'you') {
  return `hello ${name}`;
}
export { increment as bump };
export let list = [1];
export const grow = () => {
  list = [...list, list.length + 1];
};
export const read = () => ({ count, log, state, current, list });
export function hoisted() {
  return later;
}
const later = 'later';
export class Counter {
  static made = 0;
  static all = [];
  n = 0;
  constructor() {
    Counter.made++;
    Counter.all.push(this);
  }
  bump() {
    this.n++;
    return this;
  }
}
export const config = Object.freeze({ a: 1 });
export const mutate = {
  push: (array) => array.push(9),
  sort: (array) => array.sort(),
  setField: (object) => {
    object.added = true;
  },
  deleteField: (object) => delete object.a,
  set: (map) => map.set('added', 1),
  add: (set) => set.add('added'),
  date: (date) => date.setTime(5),
  bytes: (bytes) => bytes.fill(7),
  nested: (object) => object.inner.list.push(1),
  keep: (object) => {
    kept = object;
    return object;
  },
  keptPush: (x) => kept.push(x),
};
let kept;
export const getKept = () => kept;
export const same = (a, b) => a === b;
export const later2 = (object) => setTimeout(() => { object.late = true; }, 5);
