"""TraceFix as a Gymnasium environment, registered as `TraceFix-v0`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import gymnasium as gym
import numpy as np
from gymnasium import spaces

from .env import TraceFixEnv
from .models import Action, Observation, parse_action

ACTION_TYPES = ("VIEW_CODE", "REPLACE_LINES", "UNDO_EDIT", "RESET_TO_ORIGINAL", "RUN_TESTS", "SUBMIT")
_FIELDS = {"VIEW_CODE": ("start_line", "end_line"), "REPLACE_LINES": ("start_line", "end_line", "new_code_block")}

_MAX_LINES = 5_000
_MAX_SOURCE = 256 * 1024
_MAX_BLOCK = 128 * 1024
_MAX_OUTPUT = 4_000
_MAX_STEPS = 10_000
_MAX_SAMPLE = 40


class AnyText(spaces.Text):
    """Text of any characters; samples are short and printable, as a random agent's had better be."""

    def __init__(self, max_length: int) -> None:
        super().__init__(max_length=max_length, min_length=0)

    def contains(self, x: Any) -> bool:
        return isinstance(x, str) and len(x) <= self.max_length

    def sample(self, mask: Any = None, probability: Any = None) -> str:
        if mask is None and probability is None:
            mask = (int(self.np_random.integers(0, min(self.max_length, _MAX_SAMPLE) + 1)), None)
        return super().sample(mask=mask, probability=probability)

    def __repr__(self) -> str:
        return f"AnyText({self.max_length})"


class TraceFixGymEnv(gym.Env[dict[str, Any], dict[str, Any]]):
    """One session as a Gymnasium environment.

    Observations are dictionaries of texts and counts; `unwrapped.last` holds the whole typed observation. Actions are
    dictionaries with `action_type`, an index into ACTION_TYPES, and the lines and the block, which are only heeded by the
    actions that take them. A step after the end raises OpenEnv's error, as does a reset that no task matches.

    Args:
        base_url: Where the server is.
        token: Its bearer token, where it asks for one.
        render_mode: None, or `ansi` for the source with line numbers and what the last action led to.
        **options: Reset options that hold for every episode, such as `difficulty` or `max_steps`.
    """

    metadata = {"render_modes": ["ansi"], "render_fps": 4}

    def __init__(
        self,
        base_url: str = "http://localhost:8000",
        *,
        token: str | None = None,
        render_mode: str | None = None,
        **options: Any,
    ) -> None:
        if render_mode not in (None, *self.metadata["render_modes"]):
            raise ValueError(f"Expected a render_mode of None or ansi, got {render_mode!r}.")
        self.render_mode = render_mode
        self.last: Observation | None = None
        self._options = options
        self._client: Any = TraceFixEnv(base_url, token=token).sync()
        self.action_space = spaces.Dict(
            {
                "action_type": spaces.Discrete(len(ACTION_TYPES)),
                "start_line": spaces.Discrete(_MAX_LINES + 2),
                "end_line": spaces.Discrete(_MAX_LINES + 1),
                "new_code_block": AnyText(_MAX_BLOCK),
            }
        )
        self.observation_space = spaces.Dict(
            {
                "code": AnyText(_MAX_SOURCE),
                "localized_context": AnyText(_MAX_SOURCE),
                "last_execution_output": AnyText(_MAX_OUTPUT),
                "syntax_error": AnyText(_MAX_SOURCE),
                "diff": AnyText(4 * _MAX_SOURCE),
                "tests_passed": _count(_MAX_SOURCE),
                "tests_total": _count(_MAX_SOURCE),
                "steps_remaining": _count(_MAX_STEPS),
            }
        )

    def reset(
        self, *, seed: int | None = None, options: Mapping[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Starts an episode. `seed` picks the task and seeds its runs; `options` are reset options for this episode."""
        super().reset(seed=seed)
        # Without a seed the next one follows from the last, so that a seeded series of episodes is the same again.
        drawn = seed if seed is not None else int(self.np_random.integers(2**53))
        choice = {"seed": drawn, **self._options, **(options or {})}
        return self._seen(self._client.reset(**choice).observation)

    def step(self, action: Mapping[str, Any]) -> tuple[dict[str, Any], float, bool, bool, dict[str, Any]]:
        """Plays one action. `terminated` after SUBMIT, `truncated` when the steps are used up."""
        result = self._client.step(_wire(action))
        observation, info = self._seen(result.observation)
        end = info.get("end")
        return observation, float(result.reward), end == "terminated", end == "truncated", info

    def render(self) -> str | None:
        """The source and what the last action led to, when `render_mode` is `ansi`."""
        if self.render_mode is None or self.last is None:
            return None
        lines = [f"{number:>4} | {text}" for number, text in self.last.code_dict.items()]
        return "\n".join([*lines, "", self.last.last_execution_output])

    def close(self) -> None:
        """Ends the session; a second call does nothing."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _seen(self, observation: Observation) -> tuple[dict[str, Any], dict[str, Any]]:
        self.last = observation
        info = {"task_id": observation.info.task_id, **observation.metadata}
        seen = {
            "code": "\n".join(observation.code_dict.values()),
            "localized_context": observation.localized_context,
            "last_execution_output": observation.last_execution_output,
            "syntax_error": observation.syntax_error or "",
            "diff": observation.diff,
            "tests_passed": np.array(observation.tests_passed, dtype=np.int64),
            "tests_total": np.array(observation.tests_total, dtype=np.int64),
            "steps_remaining": np.array(observation.steps_remaining, dtype=np.int64),
        }
        return seen, info


def _count(most: int) -> spaces.Box:
    return spaces.Box(low=0, high=most, shape=(), dtype=np.int64)


def _wire(action: Mapping[str, Any]) -> Action:
    action_type = ACTION_TYPES[int(action["action_type"])]
    fields = {name: action[name] for name in _FIELDS.get(action_type, ())}
    lines = {name: int(value) for name, value in fields.items() if name != "new_code_block"}
    return parse_action({"action_type": action_type, **fields, **lines})


gym.register(id="TraceFix-v0", entry_point=TraceFixGymEnv)
