"""A gym as they are written in Python: a process of `multiprocessing` for each run of a program against its tests.

Reads lines `<method> <processes at once> <milliseconds>` and answers each with the runs a second that it reached.
"""

import json
import multiprocessing
import sys
import time
from multiprocessing.connection import wait

SOURCE = """
def search(values, target):
    low, high = 0, len(values) - 1
    while low <= high:
        middle = (low + high) >> 1
        if values[middle] == target:
            return middle
        if values[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1
"""

TESTS = "".join(
    f"""
def test_finds_{at}():
    assert search([0, 1, 2, 3, 4, 5, 6, 7], {at}) == {at}
"""
    for at in range(8)
)


def run(pipe):
    """In the child: loads program and tests, runs each test, sends the report."""
    names = {}
    exec(SOURCE + TESTS, names)
    results = []
    for name, test in list(names.items()):
        if not name.startswith("test_"):
            continue
        try:
            test()
            results.append({"name": name, "passed": True, "message": None})
        except Exception as error:
            results.append({"name": name, "passed": False, "message": repr(error)})
    pipe.send(json.dumps(results))
    pipe.close()


def start(context):
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(theirs,))
    process.start()
    theirs.close()
    return ours, process


def finish(pipe, process):
    results = json.loads(pipe.recv())
    pipe.close()
    process.join()
    if sum(result["passed"] for result in results) != 8:
        raise RuntimeError(f"Expected 8 tests to pass, got {results}")


def measure(method, at_once, window_s):
    context = multiprocessing.get_context(method)
    finish(*start(context))
    began = time.perf_counter()
    running = dict(start(context) for _ in range(at_once))
    done = 0
    while running:
        for pipe in wait(list(running)):
            finish(pipe, running.pop(pipe))
            done += 1
            if time.perf_counter() - began < window_s:
                running.update([start(context)])
    return done / (time.perf_counter() - began)


if __name__ == "__main__":
    print(f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}", flush=True)
    for line in sys.stdin:
        method, at_once, window_ms = line.split()
        print(measure(method, int(at_once), float(window_ms) / 1000), flush=True)
