"""A client written against the keys of the system that TraceFix grew from."""

from typing import Any

import pytest
from openenv.core.client_types import StepResult
from openenv.core.env_client import EnvClient
from pydantic import BaseModel, ConfigDict


class Action(BaseModel):
    """One class for every action, so that each sends every field."""

    model_config = ConfigDict(extra="forbid")
    action_type: str
    thought: str | None = None
    start_line: int | None = None
    end_line: int | None = None
    new_code_block: str | None = None


class TestOutcome(BaseModel):
    model_config = ConfigDict(extra="forbid")
    __test__ = False
    test_name: str
    passed: bool
    error_message: str | None = None


class Observation(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=False)
    code_dict: dict[int, str]
    localized_context: str
    last_execution_output: str
    syntax_error: str | None = None
    test_results: list[TestOutcome]
    step_count: int
    steps_remaining: int
    reward_last_step: float | None
    info: dict[str, Any]
    reward: float | None = None
    done: bool = False


class AncestorEnv(EnvClient[Action, Observation, dict]):
    def _step_payload(self, action):
        return action.model_dump()

    def _parse_result(self, payload):
        # Key by key, as clients of such gyms do, since their models forbid what they do not know.
        seen = payload["observation"]
        observation = Observation(
            code_dict=seen["code_dict"],
            localized_context=seen["localized_context"],
            last_execution_output=seen["last_execution_output"],
            syntax_error=seen["syntax_error"],
            test_results=seen["test_results"],
            step_count=seen["step_count"],
            steps_remaining=seen["steps_remaining"],
            reward_last_step=seen["reward_last_step"],
            info=seen["info"],
            reward=payload["reward"],
            done=payload["done"],
        )
        return StepResult(observation=observation, reward=payload["reward"], done=payload["done"])

    def _parse_state(self, payload):
        return payload


def test_every_field_is_read(url):
    with AncestorEnv(base_url=url).sync() as env:
        first = env.reset(task_name="sku-lookup-misses-known-articles").observation
        assert list(first.code_dict) == list(range(1, len(first.code_dict) + 1))
        assert "while (low < high)" in first.code_dict[11]
        assert (first.step_count, first.steps_remaining, first.reward_last_step) == (0, 50, None)
        assert {"episode_id", "task_id", "task_name", "task_difficulty"} <= set(first.info)

        ran = env.step(Action(action_type="RUN_TESTS")).observation
        assert [outcome.passed for outcome in ran.test_results].count(False) == 3
        assert all(outcome.error_message for outcome in ran.test_results if not outcome.passed)
        assert "4 of 7" in ran.last_execution_output

        broken = Action(action_type="REPLACE_LINES", start_line=11, end_line=11, new_code_block="  while (low <= {")
        context = env.step(broken).observation.localized_context
        assert "while (low <= {" in context
        assert "11" in env.step(Action(action_type="RUN_TESTS")).observation.syntax_error

        env.step(Action(action_type="UNDO_EDIT"))
        fix = Action(action_type="REPLACE_LINES", start_line=11, end_line=11, new_code_block="  while (low <= high) {")
        edited = env.step(fix).observation
        assert edited.reward_last_step == edited.reward == pytest.approx(-0.01)
        assert env.step(Action(action_type="RUN_TESTS")).observation.syntax_error is None
        last = env.step(Action(action_type="SUBMIT", thought="done"))
        assert last.done and last.reward > 0
        assert (last.observation.step_count, last.observation.steps_remaining) == (7, 43)
