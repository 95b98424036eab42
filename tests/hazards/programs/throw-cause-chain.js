// Throws an error whose causes are a hundred thousand deep.
// may: failed, timeout, out_of_memory
export function f() {
  let error = new Error('first');
  for (let i = 0; i < 1e5; i++) error = new Error('next', { cause: error });
  throw error;
}
