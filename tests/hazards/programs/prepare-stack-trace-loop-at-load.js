// Formats stack traces with a function that does not return, and throws while loading.
// may: load_error, timeout
Error.prepareStackTrace = () => {
  for (;;);
};
export const f = nothing.here;
