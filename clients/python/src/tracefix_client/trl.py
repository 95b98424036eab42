"""TraceFix as an `environment_factory` of TRL's GRPOTrainer; neither torch nor TRL is needed to import it."""

from __future__ import annotations

import os
import weakref
from typing import Any

from .env import ServerError
from .models import (
    Action,
    Observation,
    ReplaceLines,
    ResetOptions,
    ResetToOriginal,
    RunTests,
    Submit,
    UndoEdit,
    ViewCode,
)
from .session import Session

_PINS = ("task_id", "task_name", "task", "seed", "index")


class TraceFixToolEnv:
    """One rollout: the public methods are the model's tools, and the environment owns the reward.

    Hand the class itself to the trainer, `GRPOTrainer(..., environment_factory=TraceFixToolEnv)`; it finds the server by
    the environment variables TRACEFIX_URL and TRACEFIX_TOKEN. `functools.partial(TraceFixToolEnv, "http://...")` names
    it directly. Each instance holds one session, so the server must have a slot for each rollout of a batch.

    Args:
        base_url: Where the server is; default TRACEFIX_URL, else `http://localhost:8000`.
        token: Its bearer token; default TRACEFIX_TOKEN, else none.

    Attributes:
        observation: What the last reset or tool call led to; None before the first reset.
        done: Whether the episode is over.
    """

    def __init__(self, base_url: str | None = None, token: str | None = None) -> None:
        url = base_url or os.environ.get("TRACEFIX_URL") or "http://localhost:8000"
        self._session = Session(url, token or os.environ.get("TRACEFIX_TOKEN") or None)
        self._lost = False
        self.observation: Observation | None = None
        # A method would be a tool. When the process ends the sockets end with it.
        weakref.finalize(self, self._session.close).atexit = False

    @property
    def done(self) -> bool:
        return self.observation is not None and self.observation.done

    def reset(self, **row: Any) -> str:
        """Starts the episode that a row of the dataset names, and says what there is to do.

        Args:
            **row: The row's columns. Those with the name of a reset option (`task_id`, `seed`, `difficulty`, `split`,
                `max_steps`, ...) are heeded, others not; `prompt` is the trainer's own. One of task_id, task_name, task, seed and index must be there,
                or the rollouts of a group would play different tasks.

        Returns:
            The brief and the program with line numbers, which the trainer appends to the prompt.
        """
        heeded = [name for name in ResetOptions.model_fields if name != "prompt"]
        options = {name: row[name] for name in heeded if row.get(name) is not None}
        if not any(name in options for name in _PINS):
            raise ValueError(
                f"Expected a row with one of {', '.join(_PINS)}, got the columns {', '.join(row) or 'none'}: "
                "the rollouts of a group would play different tasks."
            )
        self._lost = False
        self.observation = self._session.reset(**options, prompt="tools")
        return _brief(self.observation)

    def view_code(self, start_line: int | None = None, end_line: int | None = None) -> str:
        """
        Shows the source, or lines start_line to end_line of it, with line numbers.

        Args:
            start_line: First line to show, from 1; the first of the source when absent.
            end_line: Last line to show; the last of the source when absent.

        Returns:
            The lines with their numbers.
        """
        return self._play(ViewCode(start_line=start_line, end_line=end_line)).last_execution_output

    def replace_lines(self, start_line: int, end_line: int, new_code_block: str) -> str:
        """
        Replaces lines start_line to end_line (1-based, inclusive) with new_code_block. end_line = start_line - 1 inserts before start_line; an empty block deletes.

        Args:
            start_line: First line to replace, from 1 to the number of lines + 1.
            end_line: Last line to replace; start_line - 1 to insert.
            new_code_block: The new lines, indentation included, without line numbers.

        Returns:
            What was changed, and the lines around it as they are now.
        """
        action = ReplaceLines(start_line=start_line, end_line=end_line, new_code_block=new_code_block)
        return _edited(self._play(action))

    def undo_edit(self) -> str:
        """
        Takes the last edit (or reset) back.

        Returns:
            What was taken back, and the lines around it as they are now.
        """
        return _edited(self._play(UndoEdit()))

    def reset_to_original(self) -> str:
        """
        Goes back to the task's program; undo_edit takes this back.

        Returns:
            What was changed, and lines of the program as they are now.
        """
        return _edited(self._play(ResetToOriginal()))

    def run_tests(self) -> str:
        """
        Runs the visible tests against the source.

        Returns:
            How many tests pass, and for each failing one what was expected and received.
        """
        return self._play(RunTests()).last_execution_output

    def submit(self) -> str:
        """
        Runs all tests, hidden ones too, scores the source and ends the episode.

        Returns:
            How many tests pass, and the score.
        """
        return self._play(Submit()).last_execution_output

    def get_reward(self) -> float | None:
        """The return of the episode, which under the default reward is its score, between 0 and 1.

        An episode that the model left unfinished is submitted first: whoever stops is scored as it stands, so that
        neither stopping early nor writing code for the visible tests pays. None when the server was lost for good: that
        is nobody's fault, and the trainer leaves such a rollout out.
        """
        if self.observation is None or self._lost:
            return None
        if not self.done:
            try:
                self._play(Submit())
            except (ConnectionError, ServerError):
                return None
        return self.observation.cumulative_reward

    def _play(self, action: Action) -> Observation:
        if self.observation is None:
            raise ValueError("Expected a reset before the first tool call, got none.")
        if self.done:
            raise ValueError("The episode is over: the source was scored, and no tool call counts any more.")
        try:
            self.observation = self._session.step(action)
        except ConnectionError:
            self._lost = True
            raise
        refused = self.observation.metadata.get("last_action_error")
        if refused:
            raise ValueError(f"{refused} Nothing changed.")
        return self.observation


def _brief(observation: Observation) -> str:
    prompt = observation.metadata["system_prompt"]
    return f"{prompt}\n# The program\n\n{_listing(observation.code_dict)}\n"


def _edited(observation: Observation) -> str:
    said = observation.last_execution_output
    return f"{said}\n\n{observation.localized_context}" if observation.localized_context else said


def _listing(lines: dict[int, str]) -> str:
    width = len(str(len(lines)))
    return "\n".join(f"{number:>{width}} | {text}" for number, text in lines.items())
