"""Made by clients/python/generate.py; do not edit. Schemas: sha256 24e0f42ae72e8970b864d75b7c8a10f2475607b57f4347cd36d8b64b082b7543."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class ViewCode(BaseModel):
    """
    Shows the source, or lines start_line to end_line of it, with line numbers.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["VIEW_CODE"] = "VIEW_CODE"
    start_line: int | None = None
    """
    First line to show, from 1; the first of the source when absent.
    """
    end_line: int | None = None
    """
    Last line to show; the last of the source when absent.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class ReplaceLines(BaseModel):
    """
    Replaces lines start_line to end_line (1-based, inclusive) with new_code_block. end_line = start_line - 1 inserts before start_line; an empty block deletes.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["REPLACE_LINES"] = "REPLACE_LINES"
    start_line: int
    """
    First line to replace, from 1 to the number of lines + 1.
    """
    end_line: int
    """
    Last line to replace; start_line - 1 to insert.
    """
    new_code_block: str
    """
    The new lines, indentation included, without line numbers.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class UndoEdit(BaseModel):
    """
    Takes the last edit (or reset) back.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["UNDO_EDIT"] = "UNDO_EDIT"
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class ResetToOriginal(BaseModel):
    """
    Goes back to the task's program; UNDO_EDIT takes this back.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["RESET_TO_ORIGINAL"] = "RESET_TO_ORIGINAL"
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class RunTests(BaseModel):
    """
    Runs the visible tests against the source.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["RUN_TESTS"] = "RUN_TESTS"
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class Submit(BaseModel):
    """
    Runs all tests, hidden ones too, scores the source and ends the episode.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["SUBMIT"] = "SUBMIT"
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class TestResult(BaseModel):
    test_name: str
    passed: bool
    error_message: str | None


class Provenance(BaseModel):
    """
    Where the program comes from, when it is of a corpus.
    """

    corpus: str
    item: str | None
    """
    null when the task was made from the item and is another program.
    """
    licence: str
    attribution: str | None
    changes: str | None


class Info(BaseModel):
    episode_id: str
    task_id: str
    task_name: str
    task_difficulty: Literal["easy", "medium", "hard"] | str
    language: Literal["javascript", "typescript"] | str
    provenance: Provenance | None
    """
    Where the program comes from, when it is of a corpus.
    """


class Observation(BaseModel):
    code_dict: dict[int, str]
    """
    The whole source: line number -> text.
    """
    localized_context: str
    """
    Lines around the last edit or the first failing line of the program.
    """
    last_execution_output: str = Field(..., max_length=4000)
    """
    What the last action led to, for a person to read.
    """
    syntax_error: str | None
    """
    Why the program did not load in the last RUN_TESTS, with the line.
    """
    test_results: list[TestResult]
    """
    Visible tests in the last RUN_TESTS; empty before the first.
    """
    test_results_stale: bool
    """
    The source has changed since test_results were made.
    """
    tests_passed: int = Field(..., ge=0)
    """
    Passing tests among test_results.
    """
    tests_total: int = Field(..., ge=0)
    """
    Visible tests of the task.
    """
    diff: str
    """
    Unified diff of the source against the task's program; empty when they are equal.
    """
    step_count: int = Field(..., ge=0)
    steps_remaining: int = Field(..., ge=0)
    reward_last_step: float | None
    """
    null before the first step.
    """
    cumulative_reward: float
    available_actions: list[Literal["VIEW_CODE", "REPLACE_LINES", "UNDO_EDIT", "RESET_TO_ORIGINAL", "RUN_TESTS", "SUBMIT"] | str]
    """
    Empty once the episode is over.
    """
    info: Info
    reward: float | None
    """
    null at reset, else finite.
    """
    done: bool
    metadata: dict[str, Any]


class State(BaseModel):
    episode_id: str | None
    step_count: int = Field(..., ge=0)
    task_id: str | None = None
    task_name: str | None = None
    seed: int | None = Field(None, ge=0)
    reward: Literal["score", "sparse", "binary", "tracefix"] | str | None = None
    """
    Reward profile.
    """
    max_steps: int | None = Field(None, ge=1)
    step_cost: float | None = None
    cumulative_reward: float | None = None
    done: bool | None = None
    terminated: bool | None = None
    truncated: bool | None = None


class ResetOptions(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    seed: int | None = Field(None, ge=0)
    """
    Picks the task and seeds its runs; drawn and reported when absent.
    """
    episode_id: str | None = Field(None, max_length=255, min_length=1)
    """
    A label for the episode; drawn when absent.
    """
    task_id: str | None = None
    """
    Plays this task; its title will do as well.
    """
    task_name: str | None = None
    """
    The same as task_id.
    """
    task: str | None = None
    """
    The same as task_id.
    """
    difficulty: Literal["easy", "medium", "hard"] | None = None
    suite: str | None = None
    """
    Only tasks of this suite; "factory" makes them anew, the same for the same seed.
    """
    split: Literal["train", "validation", "test"] | None = None
    tags: list[str] | None = Field(None, max_length=64)
    """
    Only tasks that carry all of these.
    """
    training_step: int | None = Field(None, ge=0)
    """
    Below 1,000 easy, below 5,000 medium, else hard; 0 any. A difficulty given overrules it.
    """
    sampler: Literal["uniform", "by-difficulty", "frontier"] | None = None
    """
    How the task is drawn of those that match: uniform: every task alike; by-difficulty: easy, medium and hard alike, however many tasks there are of each; frontier: above all tasks that are solved between 20 % and 80 % of the time, as a calibration tells. Default uniform.
    """
    index: int | None = Field(None, ge=0)
    """
    Plays the i-th matching task in order of id instead of a random one.
    """
    reward: Literal["score", "sparse", "binary", "tracefix"] | None = None
    """
    Reward profile; score when absent.
    """
    max_steps: int | None = Field(None, ge=1, le=10000)
    """
    Steps until the episode is truncated; the task's when absent.
    """
    step_cost: float | None = Field(None, ge=0.0, le=1.0)
    """
    What a step takes off the score; the task's when absent.
    """
    prompt: Literal["json", "tools"] | None = None
    """
    Writes the brief for an agent that answers in JSON (json, when absent) or has the actions as tools.
    """
