"""OpenEnv's own MCPToolClient plays whole episodes: by the step path and by HTTP /mcp. argv[1] is the server's URL."""

import asyncio
import sys

from openenv.core.mcp_client import MCPToolClient

TOOLS = ["replace_lines", "reset_to_original", "run_tests", "submit", "undo_edit", "view_code"]


async def play(env: MCPToolClient) -> dict:
    """Lists the tools, tries what must fail, edits, runs, takes back, submits; returns what the submit answered."""
    tools = {tool.name: tool for tool in await env.list_tools()}
    assert sorted(tools) == TOOLS, sorted(tools)
    assert tools["replace_lines"].input_schema["required"] == ["start_line", "end_line", "new_code_block"]
    assert all(tool.description for tool in tools.values())
    seen = await env.call_tool("view_code", start_line=1, end_line=3)
    assert seen["observation"]["step_count"] == 1 and seen["done"] is False, seen
    await refused(env, "no_such_tool")
    await refused(env, "replace_lines", start_line="one")
    edited = await env.call_tool("replace_lines", start_line=1, end_line=0, new_code_block="// looked at")
    assert edited["observation"]["code_dict"]["1"] == "// looked at", edited
    ran = await env.call_tool("run_tests")
    assert ran["observation"]["tests_total"] == len(ran["observation"]["test_results"]) > 0, ran
    back = await env.call_tool("undo_edit")
    assert back["observation"]["code_dict"]["1"] != "// looked at", back
    submitted = await env.call_tool("submit")
    assert submitted["observation"]["step_count"] == 5, "a refused call is no step"
    assert submitted["done"] is True and 0 <= submitted["metadata"]["final_score"] <= 1, submitted
    await refused(env, "run_tests")
    return submitted


async def refused(env: MCPToolClient, name: str, **arguments: object) -> None:
    try:
        answer = await env.call_tool(name, **arguments)
    except RuntimeError as error:
        assert name in str(error), error
    else:
        raise AssertionError(f"{name} {arguments} was answered with {answer}")


async def by_steps(url: str) -> float:
    async with MCPToolClient(base_url=url) as env:
        env.use_production_mode = False
        await env.reset(seed=7)
        submitted = await play(env)
        state = await env.state()
        assert state.step_count == 5, state
        return submitted["metadata"]["final_score"]


async def by_http(url: str) -> float:
    async with MCPToolClient(base_url=url) as env:
        # Since 0.10 the client's socket shares the session that it opened over HTTP, so a reset there is played here.
        shares = env.use_production_mode
        env.use_production_mode = True
        await env.reset(seed=7)
        score = (await play(env))["metadata"]["final_score"]
        state = await env.state()
        assert state.step_count == (5 if shares else 0), state
        return score


async def main(url: str) -> None:
    scores = [await by_steps(url), *await asyncio.gather(*(by_http(url) for _ in range(4)))]
    print(f"MCPToolClient: {len(scores)} episodes, scores {scores}")


asyncio.run(main(sys.argv[1]))
