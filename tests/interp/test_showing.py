"""The texts of lists, tuples and objects, of which programs make names."""

from __future__ import annotations

import pytest

from tests.interp.probe import python, units

HEAD = """
from enum import Enum
class Task:
    def __init__(self, name):
        self.name = name
    def __str__(self):
        return self.name
class Size:
    def __repr__(self):
        return f"Size({3!r})"
class Kind(Enum):
    A = 1
task = Task("click")
"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("f'pool_{(3, 3)}'", "pool_(3, 3)"),
        ("str([1, 'a', (2.5,), {'k': None}])", "[1, 'a', (2.5,), {'k': None}]"),
        ("'%s_%d' % ((2, 2), 4)", "(2, 2)_4"),
        ("'{}-{}'.format([8], range(3))", "[8]-range(0, 3)"),
        ("f'dnn/{task}'", "dnn/click"),
        ("'%s' % task", "click"),
        ("'{}_{}'.format(task, 2)", "click_2"),
        ("str(Size()) + repr(Size()) + f'{[Size()]}'", "Size(3)Size(3)[Size(3)]"),
    ],
)
def test_what_is_shown(written: str, expected: str) -> None:
    source = f"{HEAD}n = 1 + ({written} == {expected!r})"
    assert units(source) == python(source) == 2


@pytest.mark.parametrize("written", ["f'{Kind.A}'", "repr(task)", "str({1})", "f'{[1]:>4}'"])
def test_what_is_not_known(written: str) -> None:
    assert not isinstance(units(f"{HEAD}n = len({written})"), int)
