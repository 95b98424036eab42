// Starts a hundred thousand timers and waits for the last.
// may: passed, failed, timeout, out_of_memory
export const f = () =>
  new Promise((resolve) => {
    for (let i = 0; i < 1e5; i++) setTimeout(i === 99_999 ? () => resolve(1) : () => {}, i % 1000);
  });
