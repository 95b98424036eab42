// Each turn of an interval starts two more.
// may: failed, timeout, out_of_memory, crashed
export const f = () =>
  new Promise(() => {
    const grow = () => {
      setInterval(grow, 1);
      setInterval(grow, 1);
    };
    grow();
  });
