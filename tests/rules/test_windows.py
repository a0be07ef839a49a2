"""KL201 and KL202 on traces built by hand."""

from __future__ import annotations

import math

import pytest

from keras_lint.diagnostic import Finding
from keras_lint.graph.tensor import Node
from keras_lint.place import Place
from keras_lint.rules.base import Limits
from keras_lint.rules.coverage import coverage
from keras_lint.rules.kl2.discarded_pixels import DiscardedPixels
from keras_lint.rules.kl2.skipped_pixels import SkippedPixels
from keras_lint.shapes.dim import symbol
from tests.rules.traces import Builder


def discarded(build: Builder) -> list[Finding]:
    return list(DiscardedPixels().check(build.trace, Limits()))


def skipped(build: Builder) -> list[Finding]:
    return list(SkippedPixels().check(build.trace, Limits()))


def test_a_pool_on_an_odd_size_loses_a_row_and_a_column() -> None:
    build = Builder()
    build.apply(build.input(109, 109, 128), "MaxPooling2D", 2)
    (finding,) = discarded(build)
    assert finding.message == (
        "MaxPooling2D (size 2 × 2, stride 2 × 2) never reads 1 of 109 rows (axis 1) "
        "and 1 of 109 columns (axis 2) at the end of its input: 1.8 % of positions."
    )
    assert finding.hint == (
        'Nothing is lost with an input of 108 × 108 or 110 × 110, or with padding="same".'
    )
    assert finding.place == Place("net.py", "call", 1)


def test_only_the_axis_at_fault_is_named() -> None:
    build = Builder()
    build.apply(build.input(100, 95, 3), "Conv2D", 55, (3, 2), strides=(2, 1))
    (finding,) = discarded(build)
    assert (
        "reads 1 of 100 rows (axis 1) at the end of its input: 1.0 % of positions"
        in finding.message
    )
    assert "99 × 95 or 101 × 95" in (finding.hint or "")


def test_one_axis_has_steps() -> None:
    build = Builder()
    build.apply(build.input(10, 4), "MaxPooling1D", 4)
    (finding,) = discarded(build)
    assert "2 of 10 steps (axis 1)" in finding.message
    assert "an input of 8 or 12 steps" in (finding.hint or "")


def test_channels_first_counts_its_own_axes() -> None:
    build = Builder()
    shape = build.input(3, 9, 8)
    build.apply(shape, "AveragePooling2D", 2, data_format="channels_first")
    (finding,) = discarded(build)
    assert "1 of 9 rows (axis 2)" in finding.message


@pytest.mark.parametrize("keywords", [{"padding": "same"}, {"strides": 1}])
def test_nothing_is_lost(keywords: dict[str, object]) -> None:
    build = Builder()
    build.apply(build.input(109, 109, 8), "MaxPooling2D", 2, **keywords)
    assert not discarded(build)
    assert not skipped(build)


def test_zeros_put_at_the_end_are_no_loss() -> None:
    build = Builder()
    padded = build.apply(build.input(224, 231, 3), "ZeroPadding2D", 3)
    build.apply(padded, "Conv2D", 8, 7, strides=2)
    assert not discarded(build)
    before = build.apply(build.input(10, 8), "ZeroPadding1D", (2, 0))
    build.apply(before, "MaxPooling1D", 5)
    assert "2 of 12 steps" in discarded(build)[0].message


def test_unknown_sizes_are_not_judged() -> None:
    build = Builder()
    build.apply(build.input(symbol("height"), 109, 8), "MaxPooling2D", 2)
    assert not discarded(build)


def test_what_the_stride_steps_over_is_not_discarded() -> None:
    build = Builder()
    build.apply(build.input(56, 56, 64), "Conv2D", 128, 1, strides=2)
    assert not discarded(build)
    (finding,) = skipped(build)
    assert "28 of 56 rows (axis 1) and 28 of 56 columns (axis 2)" in finding.message
    assert "75.0 % of positions" in finding.message


def test_both_where_more_is_left_over_than_a_gap() -> None:
    build = Builder()
    build.apply(build.input(10, 1), "Conv1D", 1, 3, strides=4)
    assert "2 of 10 steps" in discarded(build)[0].message
    assert "2 of 10 steps" in skipped(build)[0].message


@pytest.mark.parametrize("length", range(1, 14))
@pytest.mark.parametrize("size", range(1, 5))
@pytest.mark.parametrize("stride", range(1, 6))
@pytest.mark.parametrize("padding", ["valid", "same"])
def test_coverage_counts_what_no_window_reads(
    length: int, size: int, stride: int, padding: str
) -> None:
    if padding == "valid" and length < size:
        return
    build = Builder()
    build.apply(build.input(length, 1), "MaxPooling1D", size, stride, padding)
    node: Node = build.trace.calls[0]
    (axis,) = coverage(node)
    outputs, before = (length - size) // stride + 1, 0
    if padding == "same":
        outputs = math.ceil(length / stride)
        before = max(0, (outputs - 1) * stride + size - length) // 2
    starts = [number * stride - before for number in range(outputs)]
    read = {start + step for start in starts for step in range(size)}
    unread = [place for place in range(length) if place not in read]
    assert axis.left_over + axis.skipped == len(unread)
    if stride <= size:
        assert axis.skipped == 0
    if padding == "same":
        assert axis.left_over == 0
