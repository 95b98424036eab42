/** The lines of the evaluation contract: [START], [STEP] and [END], each on one line of stdout, in this order. */
import type { AgentAction } from '../../agent/agent.ts';
import { DEFAULT_GAME } from '../../game/index.ts';

export interface ContractBlock {
  /** Ignored once the block has ended: a step may come back after its episode was stopped. */
  step(taken: TakenStep): void;
  /** Only the first end counts. */
  end(end: { readonly success: boolean; readonly score: number }): void;
}

export interface TakenStep {
  readonly action: AgentAction;
  readonly reward: number;
  readonly done: boolean;
  readonly error: string | null;
}

export interface ContractOptions {
  readonly model: string;
  /** Named in the line where it is not the one that is played where nothing is said. */
  readonly game?: string | undefined;
  /** Older evaluations know no score. */
  readonly printsScore: boolean;
}

export interface Contract {
  /** Prints [START]. */
  begin(task: string): ContractBlock;
  /** Ends the block that is open, if one is, as a failure. */
  endOpen(): void;
}

const BENCHMARK = 'tracefix';
/** Evaluations want scores strictly between 0 and 1, after rounding too. */
const [LEAST, MOST] = [0.001, 0.999];
/** A code block may be 128 KiB long, and a line of a log should not. */
const ACTION_CHARACTERS = 2000;

/** `write` gets one line at a time, with its line feed. */
export function createContract(
  write: (line: string) => void,
  { model, game = DEFAULT_GAME, printsScore }: ContractOptions,
): Contract {
  const benchmark = game === DEFAULT_GAME ? BENCHMARK : `${BENCHMARK}-${game}`;
  let open: ContractBlock | undefined;
  return {
    begin(task) {
      const rewards: string[] = [];
      const block: ContractBlock = {
        step({ action, reward, done, error }) {
          if (open !== block) return;
          rewards.push(decimals(reward, 2));
          const shown = `action=${actionLine(action)} reward=${rewards.at(-1)} done=${done} error=${errorLine(error)}`;
          write(`[STEP] step=${rewards.length} ${shown}\n`);
        },
        end({ success, score }) {
          if (open !== block) return;
          open = undefined;
          const shown = printsScore ? ` score=${decimals(Math.min(MOST, Math.max(LEAST, score)), 3)}` : '';
          write(`[END] success=${success} steps=${rewards.length}${shown} rewards=${rewards.join(',')}\n`);
        },
      };
      open = block;
      write(`[START] task=${oneLine(task)} env=${benchmark} model=${oneLine(model)}\n`);
      return block;
    },
    endOpen() {
      open?.end({ success: false, score: 0 });
    },
  };
}

/** As JSON; a thought is for stderr, if for anyone. */
function actionLine({ thought: _, ...action }: AgentAction): string {
  return oneLine(JSON.stringify(action));
}

function errorLine(error: string | null): string {
  return error === null ? 'null' : oneLine(error);
}

function oneLine(text: string): string {
  const line = text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ').trim();
  return line.length > ACTION_CHARACTERS ? `${line.slice(0, ACTION_CHARACTERS - 1)}…` : line;
}

/** Without the minus of a zero. */
function decimals(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^-(0\.0+)$/, '$1');
}
