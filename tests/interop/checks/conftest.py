"""The servers that the checks play on, and one line for each result, where the runner reads it."""

import os
from pathlib import Path

import pytest


def server(name: str) -> str:
    found = os.environ.get(name)
    if not found:
        pytest.exit(f"Expected {name} to name a running server, got nothing. npm run interop starts one.", 2)
    return found


@pytest.fixture(scope="session")
def url() -> str:
    """A server as it comes."""
    return server("TRACEFIX_URL")


@pytest.fixture(scope="session")
def guarded_url() -> str:
    """A server that wants the token, has two slots and drops sessions that are idle for a second."""
    return server("TRACEFIX_GUARDED_URL")


@pytest.fixture(scope="session")
def token() -> str:
    return os.environ["TRACEFIX_GUARDED_TOKEN"]


@pytest.fixture(scope="session")
def solutions() -> dict[str, str]:
    """Of the shipped tasks that can be solved, by id: in some there is nothing to fix."""
    suites = Path(__file__).parents[3] / "tasks"
    files = [file for file in sorted(suites.glob("*/*/solution.*")) if not is_clean(file.parent)]
    return {file.parent.name: file.read_text() for file in files}


def is_clean(task: Path) -> bool:
    return "clean: true" in (task / "task.yaml").read_text().splitlines()
