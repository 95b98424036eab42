"""Plays an episode through what OpenEnv finds in the installed Space. Usage: play.py URL. Prints the score."""

import sys

from openenv import AutoAction, AutoEnv

url = sys.argv[1]
action_class = AutoAction.from_env("tracefix")
env = AutoEnv.from_env("tracefix", base_url=url)
assert type(env).__name__ == "TraceFixEnv", type(env)

with env.sync() as client:
    observation = client.reset(task_id="sku-lookup-misses-known-articles").observation
    assert observation.code_dict[11] == "  while (low < high) {", observation.code_dict[11]
    client.step(action_class(action_type="RUN_TESTS"))
    client.step(action_class(action_type="REPLACE_LINES", start_line=11, end_line=11, new_code_block="  while (low <= high) {"))
    result = client.step(action_class(action_type="SUBMIT"))
    assert result.done, result
    print(result.observation.metadata["final_score"])
