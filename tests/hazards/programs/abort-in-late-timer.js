// Makes the engine abort in a timer, while the test waits for another.
// may: timeout, out_of_memory, crashed
export const f = () =>
  new Promise((resolve) => {
    setTimeout(() => 'a'.repeat(2 ** 28).split(''), 1);
    setTimeout(resolve, 2, 1);
  });
