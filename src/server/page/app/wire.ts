/** The server's answers as the page reads them; what a game does not send is absent. */

export interface TestResult {
  readonly test_name: string;
  readonly passed: boolean;
  readonly error_message: string | null;
}

export interface Observation {
  readonly code_dict?: Readonly<Record<string, string>>;
  readonly last_execution_output?: string;
  readonly syntax_error?: string | null;
  readonly test_results?: readonly TestResult[];
  readonly test_results_stale?: boolean;
  readonly tests_passed?: number;
  readonly tests_total?: number;
  readonly diff?: string;
  readonly step_count: number;
  readonly steps_remaining: number;
  readonly cumulative_reward: number;
  readonly available_actions: readonly string[];
  readonly info: {
    readonly episode_id: string;
    readonly task_id: string;
    readonly task_name: string;
    readonly task_difficulty: string;
    readonly language: string;
    readonly level?: string;
  };
}

export interface Result {
  readonly observation: Observation;
  readonly reward: number | null;
  readonly done: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export type Action = Readonly<Record<string, unknown>> & { readonly action_type: string };

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly difficulty: string;
  readonly language: string;
  readonly suite: string;
  readonly max_steps: number;
}

export interface TaskDetail extends Task {
  readonly description: string;
  readonly program: string;
}

export interface RunningEpisode {
  readonly episode_id: string;
  readonly task_id: string;
  readonly task_name: string;
  readonly step_count: number;
  readonly max_steps?: number;
  readonly cumulative_reward: number;
  readonly idle_s: number;
  readonly watchers: number;
}

/** As much of JSON Schema as the game's schemas use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

export interface Schemas {
  readonly action: JsonSchema;
  readonly reset: JsonSchema;
}
