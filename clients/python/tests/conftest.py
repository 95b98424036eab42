"""The running server that the tests play on, by TRACEFIX_URL."""

import os

import pytest

SKU_LOOKUP = "sku-lookup-misses-known-articles"


@pytest.fixture(scope="session")
def url() -> str:
    found = os.environ.get("TRACEFIX_URL")
    if not found:
        pytest.exit("Expected TRACEFIX_URL to name a running server, got nothing. Start one with npm start.", 2)
    return found


@pytest.fixture
def task_id() -> str:
    """A task whose bug is `low < high` on line 11; the whole suite passes with `low <= high`."""
    return SKU_LOOKUP
