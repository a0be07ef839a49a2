"""Layers over spatial axes and a channel axis: convolutions, pooling, padding, upsampling.

`data_format` puts the channels last, `(batch, …, channels)`, or first, `(batch, channels, …)`;
which axes are which is told here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.unary import UnaryLayer
from keras_lint.shapes.dim import Dim, bounds, is_free, symbol
from keras_lint.shapes.shape import Shape
from keras_lint.shapes.window import Window

_PLACES = ("", "length", "height, width", "depth, height, width")


class SpatialLayer(UnaryLayer):
    """A layer over `rank` spatial axes and one channel axis."""

    rank: ClassVar[int]

    def validate(self) -> None:
        self.check_data_format()

    def check_data_format(self) -> None:
        """Refuse a `data_format` that is neither."""
        if self.args.get("data_format") is not None:
            self.args.check_choice("data_format", "channels_last", "channels_first")

    def channels_first(self) -> bool:
        """Tell where the channels are; raises `NotKnown` where that is unknown."""
        if self.args.get("data_format") is None:
            return False
        return self.args.choice("data_format", "channels_last", "channels_first") != "channels_last"

    def channel_axis(self, input: Shape) -> int:
        """Return the channel axis, counted from the batch axis."""
        return input.rank - 1 - self.rank if self.channels_first() else input.rank - 1

    def spatial_axes(self, input: Shape) -> range:
        """Return the spatial axes, counted from the batch axis."""
        last = input.rank if self.channels_first() else input.rank - 1
        return range(last - self.rank, last)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=self.rank + 2)

    def channel_spec(self, input: Shape) -> InputSpec:
        """Demand the rank, and the number of channels for which the weights are made."""
        if input.rank != self.rank + 2:
            return InputSpec(ndim=self.rank + 2)
        axis = self.channel_axis(input)
        return InputSpec(ndim=self.rank + 2, axes={axis: self.channels(input)})

    def channels(self, input: Shape) -> Dim:
        """Return the number of input channels.

        Raises:
            LayerError: input-dimension, where it is left open.
        """
        axis = self.channel_axis(input)
        if is_free(input[axis]):
            raise LayerError(
                "input-dimension",
                f"{self.args.layer} makes its weights for a fixed number of channels, but axis "
                f"{axis} of its input {input} is None.",
                expected=f"a number of channels on axis {axis}",
                actual=str(input),
                hint="Give the number of channels in the shape of the input.",
            )
        return input[axis]

    def rank_hint(self, input: Shape) -> str | None:
        missing = self.rank + 2 - input.rank
        sizes = ", ".join(str(size) for size in input[1:])
        if missing == 1 and input.rank > 1:
            return (
                f"A channel axis is missing: give the input as ({sizes}, 1), or put "
                f"Reshape(({sizes}, 1)) before."
            )
        if missing > 0:
            return f"Bring the input to (batch, {_PLACES[self.rank]}, channels) with Reshape."
        if missing == -1:
            sizes = ", ".join(str(size) for size in input[2:])
            return f"If the samples are counted in the input's shape, leave them out: ({sizes})."
        return None

    def blurred(self, shape: Shape) -> Shape:
        """Return a shape with all spatial axes open, as where TensorFlow infers none of them."""
        for axis in self.spatial_axes(shape):
            shape = shape.replace(axis, symbol("unknown", free=True))
        return shape

    def fallback_shape(self, input: Shape) -> Shape | None:
        return Shape((*input[:1], *(symbol("unknown") for _ in input[1:])))

    def windows_over(
        self,
        input: Shape,
        sizes: Sequence[Dim],
        strides: Sequence[Dim],
        padding: str,
        dilations: Sequence[Dim] | None = None,
    ) -> tuple[Window, ...]:
        """Return one window for each spatial axis."""
        dilations = dilations or (1,) * self.rank
        parts = zip(self.spatial_axes(input), sizes, strides, dilations, strict=True)
        return tuple(
            Window(axis, size, stride, padding, dilation) for axis, size, stride, dilation in parts
        )

    def slide(
        self,
        input: Shape,
        windows: Sequence[Window],
        argument: str,
        overlook: bool | Literal["empty"] = False,
    ) -> Shape:
        """Return the input's shape with each spatial axis as long as its window has positions.

        `argument` names the size of the window; with `overlook` a window may be too large, with
        "empty" by so little that nothing is left rather than less.

        Raises:
            LayerError: empty-output, where a window does not fit even once.
        """
        shape = input
        for window in windows:
            length = input[window.axis]
            overlooked = overlook is True or (overlook == "empty" and window.output(length) == 0)
            if not overlooked and not is_free(length) and never_fits(window, length):
                raise self._empty(input, window, argument)
            shape = shape.replace(window.axis, window.output(length))
        return shape

    def _empty(self, input: Shape, window: Window, argument: str) -> LayerError:
        length = input[window.axis]
        dilated = f" ({window.size} spread to {window.extent})" if window.dilation != 1 else ""
        hint = "Use padding='same', a smaller window, or fewer reductions before."
        square = input.rank == 4 and input[2] == length
        ahead = window.axis == 1 and isinstance(length, int) and length <= 4 < _least(input[-1])
        if ahead and not square:
            hint = "The channels seem to come first: give data_format='channels_first'."
        return LayerError(
            "empty-output",
            f"{self.args.layer} slides a window of {window.extent}{dilated} over axis "
            f"{window.axis}, which is only {length} long in {input}, so nothing would be left.",
            expected=f"at least {window.extent} on axis {window.axis}",
            actual=str(length),
            argument=argument,
            hint=hint,
        )


def never_fits(window: Window, length: Dim) -> bool:
    """Tell whether a window is longer than its axis for every value of the unknowns."""
    high = bounds(length - window.smallest_input())[1]
    return high is not None and high < 0


def _least(size: Dim) -> int:
    return bounds(size)[0] or 0
