const MOST_CHARACTERS = 12;
const MOST_FAILURES = 5;

function isReadable(attempt) {
  return typeof attempt === 'string' && attempt.length <= MOST_CHARACTERS;
}

function isSame(given, code) {
  let same = given.length === code.length;
  for (let i = 0; i < given.length; i += 1) {
    same = same && given.codeAt(i) === code.codeAt(i % code.length);
  }
  return same;
}

export function createGate(codes, read) {
  const entries = Object.entries(codes);
  for (const [name, code] of entries) {
    if (code === '') throw new Error(`The code of ${name} is empty`);
  }
  let failures = 0;

  function nameFor(attempt) {
    const matches = entries.filter(([, code]) => isSame(read(attempt), read(code)));
    return matches.length > 0 ? matches[0][0] : null;
  }

  function open(attempt) {
    const isShut = failures >= MOST_FAILURES;
    const name = !isShut && isReadable(attempt) ? nameFor(attempt) : null;
    failures = name === null ? failures + 1 : 0;
    return name;
  }

  return {
    open,
    attempts: () => failures,
    reset() {
      failures = 0;
    },
  };
}
