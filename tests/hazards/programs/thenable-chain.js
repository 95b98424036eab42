// Answers with a thenable that resolves with another one, without end.
// may: timeout
const thenable = () => ({ then: (resolve) => resolve(thenable()) });
export const f = () => thenable();
