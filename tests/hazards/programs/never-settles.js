// Answers with a promise that never settles.
// may: failed
export const f = () => new Promise(() => {});
