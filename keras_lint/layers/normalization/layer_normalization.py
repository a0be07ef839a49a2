"""Normalizations over each sample (`keras.src.layers.normalization`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.layers.base import UnaryLayer, Weight
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape


def normalized_axes(layer: UnaryLayer, input: Shape) -> Sequence[int]:
    """Return the axes that a layer's `axis` argument names, counted from the front.

    Raises:
        LayerError: invalid-argument, where the input has no such axis.
        NotKnown: where the argument is no whole numbers.
    """
    value = layer.args.known("axis")
    given = list(value) if isinstance(value, (list, tuple)) else [value]
    items = [item for item in given if isinstance(item, int)]
    if len(items) != len(given):
        raise NotKnown("the axis is no whole number")
    for item in items:
        if not -input.rank <= item < input.rank:
            raise LayerError(
                "invalid-argument",
                f"{layer.args.layer} normalizes axis {item}, but its input {input} has "
                f"{input.rank} axes.",
                actual=str(item),
                argument="axis",
            )
    return [item % input.rank for item in items]


@register
class LayerNormalization(UnaryLayer):
    """Keeps the shape; a scale and an offset for each position of `axis`."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        shape = Shape(input[axis] for axis in normalized_axes(self, input))
        scaled_only = self.args.get("rms_scaling", False)
        if scaled_only is True:
            yield Weight("gamma", shape)
            return
        if self.args.flag("scale"):
            yield Weight("gamma", shape)
        if self.args.flag("center"):
            yield Weight("beta", shape)


@register
class RMSNormalization(UnaryLayer):
    """Keeps the shape; a scale for each position of `axis`."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        yield Weight("scale", Shape(input[axis] for axis in normalized_axes(self, input)))


@register
class UnitNormalization(UnaryLayer):
    """Keeps the shape, without weights."""


@register
class GroupNormalization(UnaryLayer):
    """Keeps the shape; a scale and an offset for each channel, which `groups` must divide."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        (axis,) = normalized_axes(self, input)
        channels = input[axis]
        self._check_groups(channels, input)
        if self.args.flag("scale"):
            yield Weight("gamma", Shape((channels,)))
        if self.args.flag("center"):
            yield Weight("beta", Shape((channels,)))

    def _check_groups(self, channels: object, input: Shape) -> None:
        groups = self.args.known("groups")
        if not isinstance(groups, int) or not isinstance(channels, int) or groups == -1:
            return
        if groups > channels or (groups > 0 and equal(channels % groups, 0) is False):
            raise LayerError(
                "input-dimension",
                f"GroupNormalization cannot split the {channels} channels of {input} into "
                f"{groups} equal groups.",
                expected=f"a multiple of {groups} channels",
                actual=str(channels),
                argument="groups",
            )
