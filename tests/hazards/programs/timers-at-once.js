// A timer of no delay starts another one, so that virtual time stands still.
// may: failed, timeout
export const f = () =>
  new Promise(() => {
    const again = () => setTimeout(again, 0);
    again();
  });
