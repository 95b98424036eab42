/** What is known to differ, and why: `npm run fidelity` fails when it finds more than this, and when it finds less. */

/** Exercises that the sandbox refuses, as its design has it. */
export const REFUSED: Readonly<Record<string, string>> = {
  'exercism javascript/grep': 'reads files and starts a process',
  'exercism javascript/lens-person': 'is made of six modules',
  'exercism javascript/parallel-letter-frequency': 'starts worker threads',
  'exercism typescript/crypto-square': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/diffie-hellman': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/game-of-life': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/gigasecond': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/kindergarten-garden': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/list-ops': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/pythagorean-triplet': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/react': 'has an enum, which is no erasable syntax',
};

/** Solutions that take more real time for one test than the sandbox gives, which here is Vitest's 5,000 ms. */
export const SLOW: Readonly<Record<string, string>> = {
  'exercism javascript/pythagorean-triplet': 'makes 450 million look-ups in one test',
};

/** Tests that pass here and fail there, or the other way round. */
export const DIFFERENCES: Readonly<Record<string, string>> = {};
