"""Made by clients/python/generate.py; do not edit. Schemas: sha256 d0fb271d5492238b4d85002c718479081438913cf37fd098a7ce6d8e1228e1e1."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class ViewCode(BaseModel):
    """
    Shows the program under review, or lines start_line to end_line of it, with line numbers.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["VIEW_CODE"] = "VIEW_CODE"
    start_line: int | None = None
    """
    First line to show, from 1; the first of the program when absent.
    """
    end_line: int | None = None
    """
    Last line to show; the last of the program when absent.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class Fix(BaseModel):
    """
    One range of the program, and what shall stand there.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
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
    The new lines, indentation included, without line numbers; empty deletes.
    """


class ReportIssue(BaseModel):
    """
    Reports one issue: where it is, its category and severity, and, if you have one, a fix for it.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["REPORT_ISSUE"] = "REPORT_ISSUE"
    line: int
    """
    Line of the program that is wrong, from 1.
    """
    end_line: int | None = None
    """
    Last line of the issue; line when absent.
    """
    category: Literal["syntax", "logic", "security", "performance", "style", "concurrency", "api-misuse", "error-handling"]
    severity: Literal["low", "medium", "high", "critical"]
    description: str
    """
    What is wrong, in a sentence; recorded, never judged.
    """
    fix: Fix | None = None
    """
    One range of the program, and what shall stand there.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class WithdrawIssue(BaseModel):
    """
    Takes a report back, and its fix with it.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["WITHDRAW_ISSUE"] = "WITHDRAW_ISSUE"
    issue_id: int
    """
    Number of a reported issue, as REPORT_ISSUE answers it.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class SuggestFix(BaseModel):
    """
    Gives a reported issue a fix, in place of one that it has: replaces lines start_line to end_line of the program under review (1-based, inclusive) with new_code_block. end_line = start_line - 1 inserts before start_line; an empty block deletes.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["SUGGEST_FIX"] = "SUGGEST_FIX"
    issue_id: int
    """
    Number of a reported issue, as REPORT_ISSUE answers it.
    """
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
    The new lines, indentation included, without line numbers; empty deletes.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class ApplyFix(BaseModel):
    """
    Puts an issue's fix into the working source, on which RUN_TESTS runs. With undo: true takes it out again, as WITHDRAW_ISSUE and SUGGEST_FIX do.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["APPLY_FIX"] = "APPLY_FIX"
    issue_id: int
    """
    Number of a reported issue, as REPORT_ISSUE answers it.
    """
    undo: bool | None = None
    """
    Takes the fix out again.
    """
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class RunTests(BaseModel):
    """
    Runs the visible tests against the working source: the program with the fixes that are applied.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["RUN_TESTS"] = "RUN_TESTS"
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class RequestHint(BaseModel):
    """
    Gives a hint, which costs a part of the score. The first says how many issues there are.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["REQUEST_HINT"] = "REQUEST_HINT"
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class SubmitReview(BaseModel):
    """
    Ends the review: approve the program, or request changes. Every fix is then judged by all tests.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    action_type: Literal["SUBMIT_REVIEW"] = "SUBMIT_REVIEW"
    decision: Literal["approve", "request_changes"]
    thought: str | None = None
    """
    What the agent thinks; recorded, never judged.
    """


class Fix1(BaseModel):
    start_line: int = Field(..., ge=1)
    end_line: int = Field(..., ge=0)
    new_code_block: str


class Report(BaseModel):
    issue_id: int = Field(..., ge=1)
    line: int = Field(..., ge=1)
    end_line: int = Field(..., ge=1)
    category: Literal["syntax", "logic", "security", "performance", "style", "concurrency", "api-misuse", "error-handling"] | str
    severity: Literal["low", "medium", "high", "critical"] | str
    description: str
    fix: Fix1 | None
    applied: bool
    """
    The fix is in the working source.
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
    level: Literal["detect", "fix", "full"] | str
    provenance: Provenance | None
    """
    Where the program comes from, when it is of a corpus.
    """


class Observation(BaseModel):
    code_dict: dict[int, str]
    """
    The program under review: line number -> text. Reports and fixes speak of these lines.
    """
    diff: str
    """
    Unified diff from what stood there before to the program under review; empty when nothing is known to have.
    """
    localized_context: str
    """
    Lines around the one that was last reported or viewed.
    """
    last_execution_output: str = Field(..., max_length=4000)
    """
    What the last action led to, for a person to read.
    """
    reports: list[Report]
    """
    The reports that stand.
    """
    working_diff: str
    """
    Unified diff from the program under review to the working source; empty when no fix is applied.
    """
    syntax_error: str | None
    """
    Why the working source did not load in the last RUN_TESTS, with its line.
    """
    test_results: list[TestResult]
    """
    Visible tests in the last RUN_TESTS; empty before the first.
    """
    test_results_stale: bool
    """
    The working source has changed since test_results were made.
    """
    tests_passed: int = Field(..., ge=0)
    """
    Passing tests among test_results.
    """
    tests_total: int = Field(..., ge=0)
    """
    Visible tests of the task.
    """
    step_count: int = Field(..., ge=0)
    steps_remaining: int = Field(..., ge=0)
    reward_last_step: float | None
    """
    null before the first step.
    """
    cumulative_reward: float
    available_actions: list[Literal["VIEW_CODE", "REPORT_ISSUE", "WITHDRAW_ISSUE", "SUGGEST_FIX", "APPLY_FIX", "RUN_TESTS", "REQUEST_HINT", "SUBMIT_REVIEW"] | str]
    """
    Those of the level; empty once the episode is over.
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
    level: Literal["detect", "fix", "full"] | str | None = None
    feedback: Literal["end", "immediate"] | str | None = None
    reward: Literal["score", "sparse", "binary"] | str | None = None
    """
    Reward profile.
    """
    max_steps: int | None = Field(None, ge=1)
    step_cost: float | None = None
    cumulative_reward: float | None = None
    hints: int | None = Field(None, ge=0)
    """
    Hints given.
    """
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
    level: Literal["detect", "fix", "full"] | None = None
    """
    detect: report the issues and decide; fix: report the issues, propose a fix for each, and decide; full: report the issues, propose a fix for each, try fixes with the visible tests, and decide. full when absent.
    """
    feedback: Literal["end", "immediate"] | None = None
    """
    end, when absent: nothing is said of a report before the end; immediate: each report is paid at once, and none can be withdrawn.
    """
    clean: bool | None = None
    """
    Whether the program shown is right, so that there is nothing to report; one episode in five when absent.
    """
    reward: Literal["score", "sparse", "binary"] | None = None
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
