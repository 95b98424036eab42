import runpy
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
PRINTS = {
    "typed_episode.py": "score 0.97",
    "review_episode.py": "score 0.95",
    "eight_at_once.py": "seed 7: ",
    "trl_rollouts.py": "rewards [0.97, ",
    "gymnasium_random.py": "score ",
}


def test_every_example_is_run():
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(PRINTS)


@pytest.mark.parametrize(("example", "printed"), PRINTS.items())
def test_the_example_prints_what_it_should(url, monkeypatch, capsys, example, printed):
    monkeypatch.setattr("sys.argv", [example, url])
    runpy.run_path(str(EXAMPLES / example), run_name="__main__")
    assert printed in capsys.readouterr().out
