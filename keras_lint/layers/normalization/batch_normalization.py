"""`BatchNormalization` (`keras.src.layers.normalization.batch_normalization`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.normalization.axes import check_axis, given_axes, number, sizes_of
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import is_free
from keras_lint.shapes.shape import Shape, ShapeTree

_STATISTICS = ("moving_mean", "moving_variance")
_RENORM_STATISTICS = ("moving_stddev", "renorm_mean", "renorm_stddev")
_FUSED_AXES = (-4, -3, -1, 1, 3, 4)


@register
class BatchNormalization(UnaryLayer):
    """Keeps the shape; `gamma * (x - mean) / sqrt(variance + epsilon) + beta` along `axis`.

    The moving mean and variance are not trained, whatever `trainable` says; `renorm` adds three
    more such statistics. Only Keras 2.15 takes several axes, and has the fused implementation.
    """

    def validate(self) -> None:
        if self.keras == KerasVersion.V3:
            for name in ("axis", "momentum", "epsilon"):
                number(self, name)
        else:
            check_axis(self, several=self.keras == KerasVersion.V2_15)
            if self.args.get("axis") in ((), []):
                raise self.args.invalid("axis", "at least one axis", self.args.get("axis"))
        if self.keras == KerasVersion.V2_2:
            for name in ("momentum", "epsilon"):
                number(self, name, text=False)
        if self.args.get("renorm") is True:
            self._check_clipping()
        if self.args.get("fused") is True and not self._can_be_fused():
            raise self._not_fused("with these arguments")

    def axes(self, input: Shape) -> Sequence[int]:
        """Return the axes with statistics of their own, counted from the front."""
        value = self.args.get("axis")
        if self.keras == KerasVersion.V3 and isinstance(value, (float, str)):
            value = int(value)
            if not -input.rank <= value < input.rank:
                raise self.args.invalid("axis", f"an axis of {input}", value)
            return [value % input.rank]
        return [axis % input.rank for axis in given_axes(self, input)]

    def input_spec(self, input: Shape) -> InputSpec:
        axes = self.axes(input)
        fits = axes[0] in (1, input.rank - 1) or input.rank == 5
        if self.args.get("fused") is True and (input.rank not in (4, 5) or not fits):
            raise self._not_fused(f"for the input {input}")
        return InputSpec(
            ndim=input.rank, axes=dict(zip(axes, sizes_of(self, input, axes), strict=True))
        )

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        shape = self._parameter_shape(input)
        if self.args.flag("scale"):
            yield Weight("gamma", shape)
        if self.args.flag("center"):
            yield Weight("beta", shape)
        renorm = "renorm" in self.args and self.args.flag("renorm")
        for name in (*_STATISTICS, *(_RENORM_STATISTICS if renorm else ())):
            yield Weight(name, shape, trainable=False)

    def output_shape(self, input: Shape) -> Shape:
        """Fill in what the input leaves open, which Keras 2.15 knows from its weights."""
        known = self.spec.axes if self.spec and self.keras == KerasVersion.V2_15 else {}
        sizes = (
            known.get(axis, size) if is_free(size) else size for axis, size in enumerate(input)
        )
        return Shape(sizes)

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Keep the shape."""
        super().overlooking(input, error)
        return input

    def _parameter_shape(self, input: Shape) -> Shape:
        """Return the size of the one axis; for several, 1 on all other axes."""
        axes = self.axes(input)
        virtual = self.args.get("virtual_batch_size") is not None
        if virtual:
            self.args.literal("virtual_batch_size")
        if len(axes) == 1 and not virtual:
            return Shape((input[axes[0]],))
        whole = Shape(input[axis] if axis in axes else 1 for axis in range(input.rank))
        return whole.insert(1, 1) if virtual else whole

    def _check_clipping(self) -> None:
        clipping = self.args.get("renorm_clipping")
        if not isinstance(clipping, dict):
            return
        if unknown := [key for key in clipping if key not in ("rmax", "rmin", "dmax")]:
            raise self.args.invalid("renorm_clipping", "the keys rmax, rmin and dmax", unknown[0])
        least, most, shift = map(_number, map(clipping.get, ("rmin", "rmax", "dmax")))
        crossed = least is not None and most is not None and most < least
        if self.keras == KerasVersion.V3 and (crossed or (shift is not None and shift < 0)):
            expected = "rmin no greater than rmax, and dmax of at least 0,"
            raise self.args.invalid("renorm_clipping", expected, clipping)

    def _can_be_fused(self) -> bool:
        """Tell whether the arguments allow Keras 2.15's fused implementation."""
        try:
            axis = self.args.literal("axis")
        except NotKnown:
            return True
        axes = list(axis) if isinstance(axis, (list, tuple)) else [axis]
        others = ("virtual_batch_size", "adjustment")
        plain = all(self.args.get(name) is None for name in others)
        flags = any(self.args.get(name) is True for name in ("renorm", "synchronized"))
        single = len(axes) == 1 and (axes[0] in _FUSED_AXES or not isinstance(axes[0], LITERALS))
        return plain and single and not flags and self.args.get("dtype") != "float64"

    def _not_fused(self, when: str) -> LayerError:
        return LayerError(
            "invalid-argument",
            f"BatchNormalization cannot use its fused implementation {when}.",
            expected="four or five axes, channels first or last, float32, and no renorm",
            actual="fused=True",
            argument="fused",
            hint="Leave out `fused`: Keras takes the fastest implementation that fits.",
        )


def _number(value: object) -> float | None:
    return value if isinstance(value, (int, float)) else None
