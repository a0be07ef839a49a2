"""Windows against the positions that they really read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from keras_lint.shapes.dim import substitute, symbol, symbols
from keras_lint.shapes.window import Window

windows = st.builds(
    Window,
    axis=st.just(1),
    size=st.integers(1, 6),
    stride=st.integers(1, 7),
    padding=st.sampled_from(("valid", "same", "causal")),
    dilation=st.integers(1, 3),
)


def reads(window: Window, length: int) -> list[list[int]]:
    """List the input positions that each window reads, padding left out."""
    size, stride, rate = window.size, window.stride, window.dilation
    assert isinstance(size, int)
    assert isinstance(stride, int)
    assert isinstance(rate, int)
    extent = (size - 1) * rate + 1
    if window.padding == "valid":
        starts = range(0, length - extent + 1, stride)
    else:
        count = -(-length // stride)
        total = max((count - 1) * stride + extent - length, 0)
        before = extent - 1 if window.padding == "causal" else total // 2
        starts = range(-before, -before + count * stride, stride)
    positions = ([start + k * rate for k in range(size)] for start in starts)
    return [[place for place in places if 0 <= place < length] for places in positions]


@given(windows, st.integers(1, 40))
@settings(max_examples=600)
def test_output_counts_the_windows(window: Window, length: int) -> None:
    found = reads(window, length)
    smallest = window.smallest_input()
    assert isinstance(smallest, int)
    if length >= smallest:
        assert window.output(length) == len(found)
        assert found
    else:
        assert not found


@given(windows, st.integers(1, 40))
@settings(max_examples=600)
def test_discarded_counts_what_lies_past_the_last_window(window: Window, length: int) -> None:
    found = reads(window, length)
    stride, extent = window.stride, window.extent
    assert isinstance(stride, int)
    assert isinstance(extent, int)
    if window.padding != "valid" or not found:
        return
    reach = (len(found) - 1) * stride + extent
    assert window.discarded(length) == length - reach


@given(windows, st.integers(1, 40))
@settings(max_examples=600)
def test_skipped_counts_the_gap_between_windows(window: Window, length: int) -> None:
    found = reads(window, length)
    if window.padding != "valid" or len(found) < 2:
        return
    gap = found[1][0] - found[0][-1] - 1
    assert window.skipped == max(0, gap)


@given(windows, st.integers(1, 40))
@settings(max_examples=300)
def test_a_symbolic_length_says_the_same(window: Window, length: int) -> None:
    h = symbol("h")
    (one,) = symbols(h)
    assert substitute(window.output(h), {one: length}) == window.output(length)
    assert substitute(window.discarded(h), {one: length}) == window.discarded(length)
