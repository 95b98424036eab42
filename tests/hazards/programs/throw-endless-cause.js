// Throws an error whose cause is a getter that makes another such error.
// may: failed, timeout, out_of_memory
class Endless extends Error {
  get cause() {
    return new Endless('again');
  }
}
export function f() {
  throw new Endless('first');
}
