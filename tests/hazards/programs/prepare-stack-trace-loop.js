// Formats every stack trace with a function that does not return.
// may: failed, timeout
Error.prepareStackTrace = () => {
  for (;;);
};
export function f() {
  return nothing.here;
}
