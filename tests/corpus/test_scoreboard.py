"""What the linter reaches on real programs, it keeps: `floors.json` against today's figures.

`wrong` in the floors is a ceiling: the contradictions that are known and still to be mended.
"""

from __future__ import annotations

import pytest

from .programs import programs
from .score import COUNTED, read_floors, score
from .sources import load

EXAMPLES = "keras224_examples"
GUARDED = (EXAMPLES, "keras3_applications", "keras_segmentation", "image_classifiers", "deepface")
"""The sources that every run fetches; the others are for `python -m tests.corpus.score`."""


def test_that_all_examples_of_keras_are_there():
    assert len(list(programs(load()[EXAMPLES]))) == 42


@pytest.mark.parametrize("source", GUARDED)
def test_scoreboard(source):
    result = score(source)
    floors = read_floors().get(source, {})
    reached = {what: result.cell(what) for what in COUNTED}
    assert not result.crashed
    assert len(result.wrong) <= floors.get("wrong", 0), result.wrong
    assert not result.false_alarms
    assert {what: figure for what, figure in reached.items() if figure < floors.get(what, 0)} == {}
