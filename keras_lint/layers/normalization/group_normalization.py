"""`GroupNormalization` (`keras.src.layers.normalization.group_normalization`)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.normalization.axes import check_axis, given_axes, sizes_of
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, bounds, equal
from keras_lint.shapes.shape import Shape


@register
class GroupNormalization(UnaryLayer):
    """Keeps the shape; the channels in `groups` of equal size, each normalized by itself."""

    def validate(self) -> None:
        check_axis(self, several=False)
        groups = self.args.get("groups")
        whole = isinstance(groups, int) and (groups > 0 or groups == -1)
        if isinstance(groups, LITERALS) and not whole:
            raise self.args.invalid("groups", "a positive whole number, or -1,", groups)

    def input_spec(self, input: Shape) -> InputSpec:
        (axis,) = given_axes(self, input)
        (channels,) = sizes_of(self, input, [axis])
        self._check_groups(channels, input)
        return InputSpec(ndim=input.rank, axes={axis: channels})

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        (axis,) = given_axes(self, input)
        if self.args.flag("scale"):
            yield Weight("gamma", Shape((input[axis],)))
        if self.args.flag("center"):
            yield Weight("beta", Shape((input[axis],)))

    def _check_groups(self, channels: Dim, input: Shape) -> None:
        groups = self.args.get("groups")
        if not isinstance(groups, int) or groups == -1:
            return
        most = bounds(channels)[1]
        if (most is not None and most < groups) or equal(channels % groups, 0) is False:
            raise LayerError(
                "input-dimension",
                f"GroupNormalization cannot split the {channels} channels of {input} into "
                f"{groups} equal groups.",
                expected=f"a multiple of {groups} channels",
                actual=str(channels),
                argument="groups",
            )
