"""Which positions of its input a sliding layer reads, from its windows alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from keras_lint.graph.tensor import Node
from keras_lint.record import record
from keras_lint.rules.words import count, percent, times
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.window import Window

_NOUNS = {1: ("step",), 2: ("row", "column"), 3: ("plane", "row", "column")}


@record
class AxisCoverage:
    """One axis of `length` positions under windows, all sizes known.

    `left_over` positions at the end are read by no window for want of a window that fits, `skipped`
    ones lie in gaps between windows.
    """

    noun: str
    axis: int
    length: int
    size: int
    stride: int
    extent: int
    left_over: int
    skipped: int

    @property
    def fitting(self) -> tuple[int, int]:
        """The next smaller and larger lengths that leave nothing over."""
        smaller = self.length - self.left_over
        return smaller, smaller + self.stride

    def lost(self, number: int) -> str:
        """Write a loss on this axis: `1 of 109 rows (axis 1)`."""
        return f"{number:,} of {count(self.length, self.noun)} (axis {self.axis})"


def coverage(node: Node) -> tuple[AxisCoverage, ...]:
    """Return what the windows of a call read, axis by axis; nothing where a size is not known."""
    shape = node.input_shapes
    if not isinstance(shape, Shape):
        return ()
    windows = sorted(node.layer.windows(shape), key=lambda window: window.axis)
    nouns = _NOUNS.get(len(windows), ("position",) * len(windows))
    axes = [_axis(window, shape, noun) for window, noun in zip(windows, nouns, strict=True)]
    known = tuple(axis for axis in axes if axis is not None)
    return known if len(known) == len(axes) else ()


def unread_share(axes: Sequence[AxisCoverage], unread: Sequence[int]) -> str:
    """Write the share of positions that are not read, given the loss on each axis."""
    whole = prod(axis.length for axis in axes)
    read = prod(axis.length - loss for axis, loss in zip(axes, unread, strict=True))
    return percent(whole - read, whole)


def window_text(node: Node, axes: Sequence[AxisCoverage]) -> str:
    """Name the layer and its windows: `MaxPooling2D (size 2 × 2, stride 2 × 2)`."""
    size = times(axis.size for axis in axes)
    stride = times(axis.stride for axis in axes)
    dilated = any(axis.extent != axis.size for axis in axes)
    extent = f" spread over {times(axis.extent for axis in axes)}" if dilated else ""
    return f"{node.layer.label} (size {size}{extent}, stride {stride})"


def _axis(window: Window, shape: Shape, noun: str) -> AxisCoverage | None:
    length, size, stride, extent = (
        shape[window.axis],
        window.size,
        window.stride,
        window.extent,
    )
    if not (
        isinstance(length, int)
        and isinstance(size, int)
        and isinstance(stride, int)
        and isinstance(extent, int)
    ):
        return None
    if min(size, stride) < 1 or length < max(1, extent if window.padding == "valid" else 1):
        return None
    gap = max(0, stride - extent)
    outputs = (length - extent) // stride + 1 if window.padding == "valid" else -(-length // stride)
    beyond = max(0, length - (outputs - 1) * stride - extent)
    skipped = gap * (outputs - 1) + min(beyond, gap)
    return AxisCoverage(
        noun, window.axis, length, size, stride, extent, max(0, beyond - gap), skipped
    )
