"""A pytest plugin: a line of JSON for each test, in the file that INTEROP_REPORT names."""

import json
import os


def pytest_runtest_logreport(report):
    # A test that fails in its set-up has no call.
    if report.when != "call" and not (report.when == "setup" and report.outcome != "passed"):
        return
    line = {
        "file": report.location[0].rsplit("/", 1)[-1],
        "test": report.location[2],
        "outcome": report.outcome,
        "seconds": report.duration,
        "message": report.longreprtext if report.failed else "",
    }
    with open(os.environ["INTEROP_REPORT"], "a") as out:
        out.write(json.dumps(line) + "\n")
