/** The two doors to a session, so that one case can be asked at both. */
import { expect } from 'vitest';
import type { RunningServer } from '../../src/server/index.ts';
import { connect, get, post, withSession } from '../server/served-gym.ts';
import type { EpisodeCase } from './read-cases.ts';

export interface Door {
  readonly name: string;
  /** Brings a session to where the case begins, asks, and checks the answer. */
  play(server: RunningServer, row: EpisodeCase): Promise<void>;
}

const TASK = { task_id: 'invoice-tax-off-by-a-cent', seed: 7, episode_id: 'the-episode' };
const SUBMIT = { action_type: 'SUBMIT' };

export const HTTP: Door = {
  name: 'over HTTP',
  async play({ url }, row) {
    const session = row.after === 'nothing' ? null : (await post(`${url}/reset`, TASK)).session;
    // A client of its own, of whom nothing is known.
    const headers = session === null ? { 'x-forwarded-for': row.name } : withSession(session);
    if (row.after === 'the end') await post(`${url}/step`, { action: SUBMIT }, headers);
    const ask = () => {
      if (row.state) return get(`${url}/state`, headers);
      if (row.reset !== undefined) return post(`${url}/reset`, row.text ?? row.reset, headers);
      return post(`${url}/step`, row.text === undefined ? { action: row.step } : `{"action": ${row.text}}`, headers);
    };
    const { status, body } = await ask();
    if (row.refused === undefined) {
      expect([status, body]).toEqual([200, body]);
      return expect(body).toMatchObject(row.answer as object);
    }
    const [expected, code] = row.refused.split(' ');
    expect({ status, code: body.code }).toEqual({ status: Number(expected), code });
    const prefix = code === 'invalid_request' ? ['body'] : [];
    const problems = row.problems?.map((problem) => ({ ...problem, loc: [...prefix, ...problem.loc] }));
    if (status === 422) expect(body.detail).toEqual(problems ?? expect.any(Array));
    else expect(body.detail).toEqual(row.says ?? expect.any(String));
  },
};

export const SOCKET: Door = {
  name: 'over a socket',
  async play(server, row) {
    const client = await connect(server);
    try {
      if (row.after !== 'nothing') await client.ask({ type: 'reset', data: TASK });
      if (row.after === 'the end') await client.ask({ type: 'step', data: SUBMIT });
      const type = row.state ? 'state' : row.reset === undefined ? 'step' : 'reset';
      const data = row.text ?? JSON.stringify(row.reset ?? row.step);
      const answer = await client.ask(row.state ? { type } : `{"type": "${type}", "data": ${data}}`);
      if (row.refused === undefined) {
        expect(answer.type).toBe(row.state ? 'state' : 'observation');
        return expect(answer.data).toMatchObject(row.answer as object);
      }
      const [status, error_code] = row.refused.split(' ');
      const code = status === '422' ? 'VALIDATION_ERROR' : 'EXECUTION_ERROR';
      expect(answer).toMatchObject({
        type: 'error',
        data: { code, error_code, message: row.says ?? expect.any(String) },
      });
      if (row.problems !== undefined) expect(answer.data.errors).toEqual(row.problems);
    } finally {
      client.socket.close();
    }
  },
};
