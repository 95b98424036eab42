"""Eight episodes at the same time, each over its own socket: python eight_at_once.py [URL]"""

import asyncio
import sys

from tracefix_client import RunTests, Submit, TraceFixEnv

url = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"


async def play(seed: int) -> str:
    async with TraceFixEnv(url) as env:
        result = await env.reset(seed=seed)
        task = result.observation.info.task_name
        await env.step(RunTests())
        result = await env.step(Submit())
        return f"seed {seed}: {result.observation.metadata['final_score']:.2f} for {task}, untouched"


async def main() -> None:
    for line in await asyncio.gather(*(play(seed) for seed in range(8))):
        print(line)


asyncio.run(main())
