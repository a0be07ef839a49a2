"""Broadcasting against NumPy's."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_lint.shapes.broadcast import broadcast, broadcast_size, larger_size
from keras_lint.shapes.dim import Dim, is_free, substitute, symbol, symbols
from keras_lint.shapes.shape import Shape

sizes = st.lists(st.integers(1, 4), max_size=4)


def with_numpy(left: list[int], right: list[int]) -> tuple[int, ...] | None:
    try:
        return np.broadcast_shapes(tuple(left), tuple(right))
    except ValueError:
        return None


@given(sizes, sizes)
@settings(max_examples=400)
def test_numbers_broadcast_as_in_numpy(left: list[int], right: list[int]) -> None:
    assert broadcast(Shape(left), Shape(right)) == with_numpy(left, right)


@given(sizes, sizes, st.data())
@settings(max_examples=600)
def test_unknowns_never_give_a_wrong_size(
    left: list[int], right: list[int], data: st.DataObject
) -> None:
    numbers: dict[Dim, int] = {}

    def hidden(known: list[int]) -> Shape:
        shown: list[Dim] = []
        for size in known:
            if data.draw(st.booleans()):
                unknown = symbol("u", free=data.draw(st.booleans()))
                numbers[unknown] = size
                shown.append(unknown)
            else:
                shown.append(size)
        return Shape(shown)

    found = broadcast(hidden(left), hidden(right))
    expected = with_numpy(left, right)
    if expected is None:
        return
    assert found is not None
    values = {one: numbers[key] for key in numbers for one in symbols(key)}
    assert tuple(substitute(size, values) for size in found) == expected


def test_sizes_that_cannot_agree() -> None:
    h = symbol("h")
    assert broadcast_size(h + 5, 3) is None
    assert broadcast_size(h, 3) == 3
    assert broadcast_size(h, 1) == h
    assert broadcast_size(h + 1, h + 2) is None
    assert broadcast_size(h, h + 1) == h + 1


def test_branches_that_meet_again_and_again_do_not_grow_without_end() -> None:
    left, right = symbol("height"), symbol("width", free=True)
    for _ in range(60):
        left, right = larger_size(left // 2 + 1, right), larger_size(left + 3, right // 2 + 1)
    assert len(str(left)) < 2000
    assert is_free(left)
    assert larger_size(left * right, right + 5) == larger_size(left * right, right + 5)
