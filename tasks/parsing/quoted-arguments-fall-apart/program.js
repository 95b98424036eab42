const OPERATORS = ['&&', '||', '|', ';'];

export function splitCommands(line) {
  const commands = [];
  let args = [];
  let word = '';
  let state = 'between';
  let quotedAt = 0;

  function endWord() {
    if (state === 'word') args.push(word);
    word = '';
    state = 'between';
  }

  function endCommand(operator, at) {
    endWord();
    if (args.length === 0) throw new Error(`Unexpected ${operator} at ${at + 1}`);
    commands.push({ args, then: operator });
    args = [];
  }

  let at = 0;
  while (at < line.length) {
    const character = line[at];
    if (state === 'single') {
      if (character === "'") state = 'word';
      else word += character;
    } else if (state === 'double') {
      if (character === '"') {
        state = 'word';
        endWord();
      } else if (character === '\\' && (line[at + 1] === '"' || line[at + 1] === '\\')) {
        at += 1;
        word += line[at];
      } else {
        word += character;
      }
    } else {
      const operator = OPERATORS.find((candidate) => line.startsWith(candidate, at));
      if (operator) {
        endCommand(operator, at);
        at += operator.length;
        continue;
      }
      if (character === '#' && state === 'between') break;
      if (character === ' ' || character === '\t') {
        endWord();
      } else if (character === "'" || character === '"') {
        state = character === "'" ? 'single' : 'double';
        quotedAt = at;
      } else {
        if (character === '\\' && at + 1 < line.length) at += 1;
        word += line[at];
        state = 'word';
      }
    }
    at += 1;
  }

  if (state === 'single' || state === 'double') throw new Error(`Unclosed quote at ${quotedAt + 1}`);
  endWord();
  if (args.length > 0) return [...commands, { args, then: null }];
  const last = commands.at(-1)?.then ?? ';';
  if (last !== ';') throw new Error(`Expected a command after ${last}`);
  return commands;
}

export function quoteArgument(text) {
  if (/^[\w\-./:=,@%+]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
