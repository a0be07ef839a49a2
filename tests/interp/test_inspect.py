"""`inspect` tells functions from names, as real Python does."""

from __future__ import annotations

import pytest

from tests.interp.probe import python, units

SOURCE = """
import inspect
from inspect import isfunction, isclass, ismethod, ismodule

class Box:
    def open(self):
        return 3

def act():
    return "relu"

n = 1 + 2 * {test}
"""


@pytest.mark.parametrize("kind", ["isfunction", "isclass", "ismethod", "ismodule"])
@pytest.mark.parametrize(
    "value", ["act", "lambda: 3", "'relu'", "None", "Box", "Box()", "Box().open", "[act]", "3"]
)
def test_kinds(kind: str, value: str) -> None:
    source = SOURCE.format(test=f"{kind}({value})")
    assert units(source) == python(source)
