/** The schemas that the OpenAPI document names: made from those that routes check, and of what they answer. */
import { z } from 'zod';
import { ERRORS } from '../../errors.ts';
import { DIFFICULTIES, filterTasks, SPLITS, type Task } from '../../task/index.ts';
import type { ServerContext } from '../context.ts';
import { closeBody } from '../http/close-route.ts';
import { resetBody, stepBody } from '../http/control-routes.ts';
import { splitBody, taskRangeBody } from '../http/openenv-task-routes.ts';
import { forkBody, graderBody } from '../http/trainer-routes.ts';
import { webStepBody } from '../http/web-routes.ts';
import { type JsonSchema, RESULT_PROPERTIES, type WireSchemas } from '../wire/wire-schemas.ts';

export type SchemaName = keyof ReturnType<typeof schemasOf>;

export function schemasOf({ wire, gym }: Pick<ServerContext, 'wire' | 'gym'>) {
  return {
    ...requests(wire),
    TaskRequest: taskRequest(gym.tasks.tasks),
    ...answers(wire),
    ...tasks(),
    Error: failure({ type: 'string', description: 'A sentence that says what was expected and what came.' }),
    ValidationError: failure({ type: 'array', items: PROBLEM, minItems: 1 }),
    Anything: { type: 'object' },
  } satisfies Record<string, JsonSchema>;
}

/** What a zod schema takes, as JSON Schema. */
export function bodySchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function requests(wire: WireSchemas) {
  return {
    Action: wire.action,
    ResetOptions: wire.reset,
    ResetRequest: both(wire.reset, bodySchema(resetBody)),
    StepRequest: withAction(bodySchema(stepBody), wire.action),
    WebStepRequest: { ...withAction(bodySchema(webStepBody), wire.action), required: ['action'] },
    CloseRequest: bodySchema(closeBody),
    ForkRequest: bodySchema(forkBody),
    GraderRequest: bodySchema(graderBody),
    SplitRequest: bodySchema(splitBody),
    TaskRangeRequest: bodySchema(taskRangeBody),
  };
}

/** What takes the fields of one and of the other. */
function both(one: JsonSchema, other: JsonSchema): JsonSchema {
  return { ...one, ...other, properties: { ...(one.properties as JsonSchema), ...(other.properties as JsonSchema) } };
}

function withAction(step: JsonSchema, action: JsonSchema): JsonSchema {
  return { ...step, properties: { ...(step.properties as JsonSchema), action } };
}

/** Each split with the indices that it has. */
function taskRequest(tasks: readonly Task[]): JsonSchema {
  const counts = SPLITS.map((split) => ({ split, count: filterTasks(tasks, { split }).length }));
  const oneOf = counts
    .filter(({ count }) => count > 0)
    .map(({ split, count }) => ({
      ...whole({ split: { const: split }, index: { type: 'integer', minimum: 0, maximum: count - 1 } }),
      additionalProperties: false,
    }));
  return { oneOf };
}

function answers(wire: WireSchemas) {
  const result = { observation: wire.observation, ...RESULT_PROPERTIES };
  return {
    Observation: wire.observation,
    State: wire.state,
    Result: whole(result),
    Fork: whole({ ...result, episode_id: TEXT }),
    Closed: { ...whole({ closed: FLAG }), properties: { closed: FLAG, closing: { const: true } } },
    Grade: whole({
      score: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      score_breakdown: { type: 'object' },
    }),
    Ready: whole({ status: { type: 'string', enum: ['ready'] } }),
    Health: whole({ status: { type: 'string', enum: ['healthy', 'unhealthy', 'degraded'] } }),
    Metadata: whole({
      name: TEXT,
      description: TEXT,
      readme_content: TEXT_OR_NULL,
      version: TEXT_OR_NULL,
      author: TEXT_OR_NULL,
      documentation_url: TEXT_OR_NULL,
      game: TEXT,
      games: { type: 'array', items: whole({ game: TEXT, path: TEXT }) },
      mode: { type: 'string', enum: ['simulation', 'production'] },
      max_sessions: COUNT,
      session_idle_timeout_s: { type: 'number' },
    }),
    Schemas: whole({
      action: { type: 'object' },
      observation: { type: 'object' },
      state: { type: 'object' },
      reset: { type: 'object' },
    }),
    Trajectory: whole({
      episode_id: TEXT,
      task_id: TEXT,
      seed: { type: 'integer', minimum: 0 },
      options: { type: 'object' },
      steps: { type: 'array', items: { type: 'object' } },
      done: { type: 'boolean' },
    }),
    EpisodePage: whole({ episodes: { type: 'array', items: { type: 'object' } }, total: COUNT }),
  };
}

function tasks() {
  const fields = {
    id: TEXT,
    title: TEXT,
    difficulty: { type: 'string', enum: DIFFICULTIES },
    language: { type: 'string', enum: ['javascript', 'typescript'] },
    suite: TEXT,
    split: { type: 'string', enum: SPLITS },
    tags: { type: 'array', items: TEXT },
    max_steps: COUNT,
    step_cost: { type: 'number', minimum: 0 },
    limits: { type: 'object' },
    grader: { const: true },
    hash: { type: 'string', description: 'The same for tasks made of the same program, tests, limits and costs.' },
  };
  const program = {
    ...TEXT_OR_NULL,
    description: 'null in a review, where it would tell whether an episode is clean.',
  };
  const detail = { ...fields, description: TEXT, program };
  const task = whole(fields);
  const indexed = whole({ ...fields, index: COUNT });
  const listed = (items: JsonSchema) => ({ type: 'array', items });
  return {
    TaskPage: {
      oneOf: [
        whole({ tasks: listed(task), total: COUNT }),
        whole({ invalid: listed({ type: 'object' }), total: COUNT }),
      ],
    },
    TaskDetail: whole(detail),
    Environments: listed(TEXT),
    Splits: listed(whole({ name: TEXT, type: TEXT })),
    SplitTasks: whole({ tasks: listed(indexed), env_name: TEXT }),
    TaskCount: whole({ num_tasks: COUNT }),
    IndexedTask: whole({ task: whole({ ...detail, index: COUNT }) }),
    TaskRange: whole({ tasks: listed(indexed) }),
  };
}

function failure(detail: JsonSchema): JsonSchema {
  const remedy = { type: 'string', description: 'What to do about it.' };
  return whole({ detail, code: { type: 'string', enum: Object.keys(ERRORS) }, remedy });
}

/** An object that has all of these. */
function whole(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

const TEXT = { type: 'string' } as const;
const TEXT_OR_NULL = { type: ['string', 'null'] } as const;
const FLAG = { type: 'boolean' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

const PROBLEM: JsonSchema = {
  type: 'object',
  properties: {
    type: TEXT,
    loc: { type: 'array', items: { type: ['string', 'integer'] } },
    msg: TEXT,
    input: {},
    ctx: { type: 'object' },
  },
  required: ['type', 'loc', 'msg', 'input'],
};
