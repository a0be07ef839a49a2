"""Long tables of numbers are known by their size, without each number being computed."""

from __future__ import annotations

import pytest

from tests.interp.probe import units

ANGLE = "pos / np.power(10000, 2.0 * (j // 2) / 384)"
TABLES = [
    (f"np.array([[{ANGLE} for j in range(384)] for pos in range(5001)])", (5001, 384)),
    (
        f"np.array([[{ANGLE} for j in range(384)] if pos != 0 else np.zeros(384)"
        " for pos in range(5001)])",
        (5001, 384),
    ),
    ("np.array([[p / 10000 ** (2 * i / 64) for i in range(64)] for p in range(9000)])", (9000, 64)),
    ("np.array([p / np.power(10000, 2 * np.arange(96) / 96) for p in range(90000)])", (90000, 96)),
    ("np.array([math.sin(p) for p in range(90_000)])", (90_000,)),
]


@pytest.mark.parametrize(("table", "shape"), TABLES)
def test_sizes_of_tables(table: str, shape: tuple[int, ...]) -> None:
    source = (
        f"import math\nimport numpy as np\ntable = {table}\nn = 3 if table.shape == {shape} else 4"
    )
    assert units(source) == 3


@pytest.mark.parametrize(
    "item", ["seen.append(i) or 0.5", "i", "keep(i)", "0.5 if i < 3 else [0.5]"]
)  # fmt: skip
def test_other_lists_are_made_item_by_item(item: str) -> None:
    source = (
        "seen = []\ndef keep(i):\n    seen.append(i)\n    return 0.5\n"
        f"table = [{item} for i in range(300)]\nn = len(seen) + len(table)"
    )
    assert units(source) == (600 if "seen" in item or "keep" in item else 300)
