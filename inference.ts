/** `npm run inference`: a model plays three tasks, and stdout gets the lines that evaluations read. See docs/inference.md. */
import { createLlmAgent, type EpisodicAgent } from './src/agent/index.ts';
import { createGym } from './src/create-gym.ts';
import { GAMES } from './src/game/index.ts';
import type { Gym } from './src/gym/index.ts';
import { type Environment, environmentOf } from './src/rollout/index.ts';
import {
  type Contract,
  createContract,
  INFERENCE_USAGE,
  type InferenceOptions,
  InferenceRefused,
  inferenceOptions,
  runInference,
} from './src/rollout/inference/index.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = inferenceOptions(process.argv.slice(2), process.env);
    if (options !== 'help') return await infer(options, agentOf(options));
    process.stderr.write(INFERENCE_USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof InferenceRefused)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
}

function agentOf(options: InferenceOptions): EpisodicAgent {
  try {
    return createLlmAgent({ ...options, actions: GAMES[options.game].actions });
  } catch (error) {
    throw new InferenceRefused((error as Error).message);
  }
}

async function infer(options: InferenceOptions, agent: EpisodicAgent): Promise<number> {
  const { tasks, model, baseUrl, url, token, seed = 0, format, game, maxSteps, minutes } = options;
  const contract = createContract((line) => process.stdout.write(line), options);
  const stop = stopOf(contract);
  const log = (line: string) => process.stderr.write(`${line}\n`);
  log(`${model} at ${baseUrl} plays ${game} ${url === undefined ? 'in this process' : `on ${url}`}`);
  let gym: Gym | undefined;
  let opened: Environment | undefined;
  const isComplete = await runInference({
    async environment() {
      if (url === undefined) gym ??= await createGym({ hosts: 1, game });
      opened ??= await environmentOf(gym ?? url!, token, game);
      return opened;
    },
    agent,
    contract,
    tasks,
    seed,
    reset: { ...options.reset, prompt: format, ...(maxSteps !== undefined && { max_steps: maxSteps }) },
    timeMs: minutes * 60_000,
    log,
    signal: stop.signal,
  });
  await opened?.close();
  await gym?.close();
  return stop.exitCode() ?? (isComplete ? 0 : 1);
}

interface Stop {
  readonly signal: AbortSignal;
  /** Of the signal that stopped the process; undefined when none did. */
  exitCode(): number | undefined;
}

/** Whatever ends the process, the block that is open is ended. */
function stopOf(contract: Contract): Stop {
  process.once('exit', () => contract.endOpen());
  const stop = new AbortController();
  let exitCode: number | undefined;
  for (const [name, code] of Object.entries(EXIT_CODES)) {
    process.on(name, () => {
      contract.endOpen();
      if (stop.signal.aborted) process.exit(code);
      exitCode = code;
      stop.abort(new Error(`stopped by ${name}`));
    });
  }
  // Nobody reads the lines any more.
  process.stdout.on('error', (error) => stop.abort(error));
  return { signal: stop.signal, exitCode: () => exitCode };
}
