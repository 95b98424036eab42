"""Actions in wire form that solve any task: the reference in the program's place."""

RUN = {"action_type": "RUN_TESTS"}
SUBMIT = {"action_type": "SUBMIT"}


def replace_all(observation, solution: str) -> dict:
    """One edit that puts the solution in the place of the whole source."""
    lines = len(observation["code_dict"])
    return {"action_type": "REPLACE_LINES", "start_line": 1, "end_line": lines, "new_code_block": solution}
