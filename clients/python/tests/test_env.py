import asyncio

import pytest
from pydantic import ValidationError

from tracefix_client import (
    Observation,
    ReplaceLines,
    ResetToOriginal,
    RunTests,
    ServerError,
    Submit,
    TraceFixEnv,
    UndoEdit,
    ViewCode,
)

FIX = ReplaceLines(start_line=11, end_line=11, new_code_block="  while (low <= high) {")


def test_every_action_of_an_episode_is_played(url, task_id):
    with TraceFixEnv(url).sync() as env:
        first = env.reset(task_id=task_id, seed=7)
        assert isinstance(first.observation, Observation)
        assert (first.reward, first.done) == (None, False)
        assert first.observation.code_dict[11] == "  while (low < high) {"
        assert "sku" in first.observation.metadata["system_prompt"].lower()

        assert "11 |" in env.step(ViewCode(start_line=10, end_line=12)).observation.last_execution_output
        failing = env.step(RunTests()).observation
        assert 0 < failing.tests_passed < failing.tests_total
        assert any(not result.passed and result.error_message for result in failing.test_results)
        assert env.step(FIX).observation.diff
        assert not env.step(UndoEdit()).observation.diff
        env.step(FIX)
        assert not env.step(ResetToOriginal()).observation.diff
        env.step({"action_type": "UNDO_EDIT"})
        passing = env.step(RunTests()).observation
        assert passing.tests_passed == passing.tests_total

        state = env.state()
        assert (state.task_id, state.seed, state.step_count, state.done) == (task_id, 7, 8, False)

        last = env.step(Submit())
        assert last.done and last.observation.done
        assert last.observation.metadata["final_score"] == pytest.approx(0.91)
        assert last.observation.cumulative_reward == pytest.approx(0.91)
        assert last.reward == last.observation.reward == last.observation.reward_last_step
        assert env.state().terminated


def test_episodes_can_be_awaited(url, task_id):
    async def play():
        async with TraceFixEnv(url) as env:
            await env.reset(task_id=task_id)
            await env.step(FIX)
            return (await env.step(Submit())).observation.metadata["final_score"]

    assert asyncio.run(play()) == pytest.approx(0.98)


def test_a_mistyped_option_is_refused_before_it_is_sent(url):
    with TraceFixEnv(url).sync() as env, pytest.raises(ValidationError, match="task_idd"):
        env.reset(task_idd="x")


def test_an_error_of_the_server_says_what_to_do_and_leaves_the_episode(url, task_id):
    with TraceFixEnv(url).sync() as env:
        with pytest.raises(ServerError) as before:
            env.step(RunTests())
        assert (before.value.code, before.value.error_code) == ("EXECUTION_ERROR", "no_episode")
        env.reset(task_id=task_id)
        with pytest.raises(ServerError, match=task_id) as unknown:
            env.reset(task_id=f"{task_id}s")
        assert unknown.value.error_code == "unknown_task"
        assert env.step(RunTests()).observation.step_count == 1


def test_a_refusal_costs_the_step_and_is_no_error(url, task_id):
    with TraceFixEnv(url).sync() as env:
        env.reset(task_id=task_id)
        result = env.step(ReplaceLines(start_line=900, end_line=900, new_code_block=""))
        assert "900" in result.observation.metadata["last_action_error"]
        assert result.reward == pytest.approx(-0.01)
