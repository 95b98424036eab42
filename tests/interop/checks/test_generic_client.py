"""OpenEnv's GenericEnvClient, as it comes."""

import asyncio

import pytest
from openenv.core import GenericEnvClient

from oracle import RUN, SUBMIT, replace_all


ATTEMPTS = 3
"""A test has half a second of real time. On a machine as busy as a run of these checks makes it, one may miss that."""


def test_every_shipped_task_is_solved_synchronously(url, solutions):
    with GenericEnvClient(base_url=url).sync() as env:
        for task_id, solution in solutions.items():
            returns = []
            while len(returns) < ATTEMPTS and (not returns or returns[-1] != pytest.approx(0.96)):
                returns.append(solve(env, task_id, solution))
            assert returns[-1] == pytest.approx(0.96), (task_id, returns)


def solve(env, task_id, solution):
    """Plays four steps to the end; answers their return."""
    first = env.reset(task_id=task_id)
    assert first.observation["info"]["task_id"] == task_id
    assert (first.reward, first.done) == (None, False)
    results = [env.step(action) for action in (RUN, replace_all(first.observation, solution), RUN, SUBMIT)]
    assert [result.done for result in results] == [False, False, False, True]
    state = env.state()
    assert (state["step_count"], state["episode_id"]) == (4, first.observation["info"]["episode_id"])
    return sum(result.reward for result in results)


def test_an_episode_is_solved_asynchronously(url, solutions):
    async def play():
        async with GenericEnvClient(base_url=url) as env:
            first = await env.reset(seed=7, difficulty="easy")
            solution = solutions[first.observation["info"]["task_id"]]
            await env.step(replace_all(first.observation, solution))
            last = await env.step(SUBMIT)
            return last, await env.state()

    last, state = asyncio.run(play())
    assert last.done
    assert last.observation["cumulative_reward"] == pytest.approx(0.98)
    assert (state["seed"], state["terminated"]) == (7, True)


def test_one_seed_is_one_episode_byte_for_byte(url):
    def play():
        with GenericEnvClient(base_url=url).sync() as env:
            results = [env.reset(seed=11, episode_id="pinned"), env.step(RUN), env.step(SUBMIT)]
            return [(result.observation, result.reward, result.done) for result in results]

    assert repr(play()) == repr(play())


def test_metadata_arrives_where_the_client_has_a_place_for_it(url):
    with GenericEnvClient(base_url=url).sync() as env:
        first = env.reset(seed=1)
        if not hasattr(first, "metadata"):
            pytest.skip("this client drops metadata")
        assert first.metadata["seed"] == 1
        assert "system_prompt" in first.metadata
        assert 0 <= env.step(SUBMIT).metadata["final_score"] <= 1
