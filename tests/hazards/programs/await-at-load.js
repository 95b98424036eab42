// Waits at its top level for an endless chain of promises.
// may: timeout
export const f = 1;
for (;;) await 1;
