// Waits at its top level for timers that are always replaced.
// may: timeout, load_error
export const f = await new Promise(() => {
  const again = () => setTimeout(again, 1);
  again();
});
