"""Actions, observations and states; the classes are made from the server's schemas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter

from .generated.models import (
    Info,
    Observation,
    ReplaceLines,
    ResetOptions,
    ResetToOriginal,
    RunTests,
    State,
    Submit,
    TestResult,
    UndoEdit,
    ViewCode,
)

__all__ = [
    "Action",
    "Info",
    "Observation",
    "ReplaceLines",
    "ResetOptions",
    "ResetToOriginal",
    "RunTests",
    "State",
    "Submit",
    "TestResult",
    "UndoEdit",
    "ViewCode",
    "parse_action",
]

# pytest would take it for a class of tests.
TestResult.__test__ = False  # type: ignore[attr-defined]

Action = Annotated[
    Union[ViewCode, ReplaceLines, UndoEdit, ResetToOriginal, RunTests, Submit],
    Field(discriminator="action_type"),
]
"""Any of the six actions, told apart by `action_type`."""

ACTION: TypeAdapter[Action] = TypeAdapter(Action)


def parse_action(action: Action | Mapping[str, Any]) -> Action:
    """Reads an action in wire form, such as a model wrote it.

    Raises:
        pydantic.ValidationError: The mapping has the form of no action.

    Example:
        >>> parse_action({"action_type": "VIEW_CODE", "start_line": 3}).start_line
        3
    """
    return ACTION.validate_python(action)
