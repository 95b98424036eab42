"""Clients of MCP that know nothing of OpenEnv, over Streamable HTTP."""

import asyncio
import json

import pytest
from fastmcp import Client
from fastmcp.exceptions import ToolError

TOOLS = {"view_code", "replace_lines", "run_tests", "undo_edit", "reset_to_original", "submit"}


def seen_in(result):
    """The structured answer of a call, or else its text."""
    return result.structured_content or json.loads(result.content[0].text)


def test_fastmcps_client_plays_an_episode(url):
    async def play():
        async with Client(f"{url}/mcp") as client:
            await client.ping()
            tools = {tool.name: tool for tool in await client.list_tools()}
            assert TOOLS <= set(tools)
            assert all(tools[name].description for name in TOOLS)
            ran = await client.call_tool("run_tests", {})
            edited = await client.call_tool(
                "replace_lines", {"start_line": 1, "end_line": 0, "new_code_block": "// seen"}
            )
            # A model reads this and calls again: it is an answer of the tool, and no step.
            with pytest.raises(ToolError, match="Expected arguments of replace_lines, got .*start_line"):
                await client.call_tool("replace_lines", {"start_line": "one"})
            return seen_in(ran), seen_in(edited), seen_in(await client.call_tool("submit", {}))

    ran, edited, submitted = asyncio.run(play())
    assert ran["observation"]["tests_total"] > 0
    assert edited["observation"]["code_dict"]["1"] == "// seen"
    assert submitted["observation"]["step_count"] == 3
    assert submitted["done"] is True
    assert 0 <= submitted["metadata"]["final_score"] <= 1


def test_eight_of_them_play_at_once(url):
    async def play(number):
        async with Client(f"{url}/mcp") as client:
            mark = f"// client {number}"
            block = {"start_line": 1, "end_line": 0, "new_code_block": mark}
            await client.call_tool("replace_lines", block)
            viewed = seen_in(await client.call_tool("view_code", {}))
            return viewed["observation"]["code_dict"]["1"] == mark

    async def play_all():
        return await asyncio.gather(*(play(number) for number in range(8)))

    assert asyncio.run(play_all()) == [True] * 8
