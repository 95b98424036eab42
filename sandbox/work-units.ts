/** Units of work of what costs more than a turn of a loop: the host puts them into programs, the realm charges them itself. */

/** An await, a call of an async function, a reaction to a promise: each is a job of its own. */
export const WAIT_WORK = 100;
/** An exception that was caught. */
export const CATCH_WORK = 200;
/** A call that leaves the program: of a function of the test, and of one that prints. */
export const OUTWARD_WORK = 200;
