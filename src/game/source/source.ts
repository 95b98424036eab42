/** A source at one moment: immutable lines whose joined text and wire form are made at most once. */

export type CodeDict = Readonly<Record<string, string>>;

export class Source {
  readonly lines: readonly string[];
  #text: string | undefined;
  #codeDict: CodeDict | undefined;

  /** `text` is given when the lines came from one, so that it is kept as it was written. */
  constructor(lines: readonly string[], text?: string) {
    this.lines = lines;
    this.#text = text;
  }

  /** The text that is run. */
  get text(): string {
    this.#text ??= this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
    return this.#text;
  }

  /** `{"1": "first line", ...}`; shared between observations, hence frozen. */
  get codeDict(): CodeDict {
    if (this.#codeDict === undefined) {
      const dict: Record<string, string> = {};
      for (let index = 0; index < this.lines.length; index++) dict[index + 1] = this.lines[index]!;
      this.#codeDict = Object.freeze(dict);
    }
    return this.#codeDict;
  }

  /** Whether both have the same lines. */
  equals(other: Source): boolean {
    return (
      this === other ||
      (this.lines.length === other.lines.length && this.lines.every((line, index) => line === other.lines[index]))
    );
  }
}

/** CRLF becomes LF: the one change that is made to a text, on entry. */
export function normaliseText(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

/** The lines of a text with LF line ends; a final newline makes no line, an empty text has none. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The source that a text is. */
export function sourceOf(text: string): Source {
  const normalised = normaliseText(text);
  return new Source(linesOf(normalised), normalised);
}
