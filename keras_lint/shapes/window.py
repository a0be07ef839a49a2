"""One `Window` explains every convolution and pooling along an axis.

Sizes follow TensorFlow's documentation of padding (`tf.nn`, "Notes on padding"): without padding
`ceil((I - f + 1) / s)` positions, with `same` or `causal` padding `ceil(I / s)`.
"""

from __future__ import annotations

from keras_lint.record import record
from keras_lint.shapes.dim import Dim, ceil_div


@record
class Window:
    """A window that slides along one axis of its input.

    `axis` counts from 0 with the batch axis included; `size`, `stride` and `dilation` are in input
    positions; `padding` is `valid`, `same` or `causal`.
    """

    axis: int
    size: Dim
    stride: Dim = 1
    padding: str = "valid"
    dilation: Dim = 1

    @property
    def extent(self) -> Dim:
        """The positions from the first to the last that one window reads."""
        return self.dilation * (self.size - 1) + 1

    def output(self, length: Dim) -> Dim:
        """Return the number of windows along an axis of `length` positions."""
        if self.padding == "valid":
            return (length - self.extent) // self.stride + 1
        return ceil_div(length, self.stride)

    def discarded(self, length: Dim) -> Dim:
        """Return how many positions at the end no window reaches, under `valid` padding.

        They lie past the last window that fits. What is stepped over between two windows, where
        the stride is beyond the extent, is `skipped` and not counted here. The length must be at
        least `smallest_input()`.
        """
        if self.padding != "valid":
            return 0
        return (length - self.extent) % self.stride

    @property
    def skipped(self) -> Dim:
        """The positions stepped over between two windows: a stride beyond the extent."""
        if isinstance(self.stride, int) and isinstance(self.extent, int):
            return max(0, self.stride - self.extent)
        return 0

    def smallest_input(self) -> Dim:
        """Return the least number of positions that give any output."""
        return self.extent if self.padding == "valid" else 1
