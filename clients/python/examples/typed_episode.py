"""One episode, step by step: python typed_episode.py [URL]"""

import sys

from tracefix_client import ReplaceLines, RunTests, Submit, TraceFixEnv

url = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"

with TraceFixEnv(url).sync() as env:
    observation = env.reset(task_id="sku-lookup-misses-known-articles").observation
    print(observation.info.task_name)

    observation = env.step(RunTests()).observation
    print(f"{observation.tests_passed} of {observation.tests_total} tests pass")

    fix = ReplaceLines(start_line=11, end_line=11, new_code_block=observation.code_dict[11].replace("<", "<="))
    print(env.step(fix).observation.diff)

    result = env.step(Submit())
    print(f"score {result.observation.metadata['final_score']}")
