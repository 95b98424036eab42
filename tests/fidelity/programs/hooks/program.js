let lines = [];
export const say = (line) => void lines.push(line);
export const told = () => lines;
export const clear = () => {
  lines = [];
};
export const later = (line) => Promise.resolve().then(() => say(line));
