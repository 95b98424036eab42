"""The game of reviewing programs: its actions, observations and states, and `ReviewEnv`, which plays it.

OpenEnv is loaded when `ReviewEnv` is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import Field, TypeAdapter

from .generated.review_models import (
    ApplyFix,
    Fix,
    Info,
    Observation,
    Report,
    ReportIssue,
    RequestHint,
    ResetOptions,
    RunTests,
    State,
    SubmitReview,
    SuggestFix,
    TestResult,
    ViewCode,
    WithdrawIssue,
)

if TYPE_CHECKING:
    from .review_env import ReviewEnv

__all__ = [
    "Action",
    "ApplyFix",
    "Fix",
    "Info",
    "Observation",
    "Report",
    "ReportIssue",
    "RequestHint",
    "ResetOptions",
    "ReviewEnv",
    "RunTests",
    "State",
    "SubmitReview",
    "SuggestFix",
    "TestResult",
    "ViewCode",
    "WithdrawIssue",
    "parse_action",
]

# pytest would take it for a class of tests.
TestResult.__test__ = False  # type: ignore[attr-defined]

Action = Annotated[
    Union[ViewCode, ReportIssue, WithdrawIssue, SuggestFix, ApplyFix, RunTests, RequestHint, SubmitReview],
    Field(discriminator="action_type"),
]
"""Any of the eight actions, told apart by `action_type`."""

ACTION: TypeAdapter[Action] = TypeAdapter(Action)


def parse_action(action: Action | Mapping[str, Any]) -> Action:
    """Reads an action in wire form, such as a model wrote it.

    Raises:
        pydantic.ValidationError: The mapping has the form of no action.

    Example:
        >>> parse_action({"action_type": "SUBMIT_REVIEW", "decision": "approve"}).decision
        'approve'
    """
    return ACTION.validate_python(action)


def __getattr__(name: str) -> Any:
    if name != "ReviewEnv":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .review_env import ReviewEnv

    return ReviewEnv
