"""What TRL's trainer does with an environment, with a script in the model's place: python trl_rollouts.py [URL]"""

import functools
import sys

from tracefix_client.trl import TraceFixToolEnv

url = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"
factory = functools.partial(TraceFixToolEnv, url)

# A group: rollouts of one row, which all see the same task.
row = {"prompt": [{"role": "user", "content": ""}], "task_id": "sku-lookup-misses-known-articles"}
group = [factory() for _ in range(4)]
briefs = {environment.reset(**row) for environment in group}
print(f"{len(group)} rollouts, {len(briefs)} brief of {len(briefs.pop())} characters")

for number, environment in enumerate(group):
    print(environment.run_tests().splitlines()[0])
    if number % 2 == 0:
        environment.replace_lines(11, 11, "  while (low <= high) {")
    if number < 2:
        environment.submit()

try:
    group[0].run_tests()
except ValueError as error:
    print(f"The model reads: {error}")

print("rewards", [round(environment.get_reward(), 2) for environment in group])
