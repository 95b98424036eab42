// Makes two million promises that wait for each other.
// may: passed, failed, timeout, out_of_memory, crashed
export async function f() {
  let last = Promise.resolve(1);
  const all = [];
  for (let i = 0; i < 2e6; i++) all.push((last = last.then((n) => n)));
  return (await Promise.all(all))[0];
}
