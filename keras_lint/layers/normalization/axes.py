"""The `axis` argument of normalizations: a whole number, for some layers also several."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape


def check_axis(layer: Layer, *, several: bool = True) -> None:
    """Refuse an `axis` that is of no type that Keras takes.

    Raises:
        LayerError: invalid-argument.
    """
    value = layer.args.get("axis")
    items = value if several and isinstance(value, (list, tuple)) else [value]
    for item in items:
        if isinstance(item, LITERALS) and not isinstance(item, int):
            expected = "a whole number, or several of them," if several else "a whole number"
            raise layer.args.invalid("axis", expected, value)


def given_axes(layer: Layer, input: Shape) -> Sequence[int]:
    """Return the axes as the program gives them, counted from either end.

    Raises:
        LayerError: invalid-argument, where the input has no such axis, or one is named twice.
        NotKnown: where the argument is not known.
    """
    value = layer.args.known("axis")
    axes = []
    for item in value if isinstance(value, (list, tuple)) else [value]:
        if not isinstance(item, int):
            raise NotKnown("the axis is not known")
        if not -input.rank <= item < input.rank:
            raise LayerError(
                "invalid-argument",
                f"{layer.args.layer} normalizes axis {item}, but its input {input} has "
                f"{input.rank} axes.",
                expected=f"an axis from {-input.rank} to {input.rank - 1}",
                actual=str(item),
                argument="axis",
            )
        axes.append(int(item))
    if layer.keras == KerasVersion.V2_15 and len({axis % input.rank for axis in axes}) < len(axes):
        raise layer.args.invalid("axis", "each axis only once", value)
    return axes


def sizes_of(layer: Layer, input: Shape, axes: Sequence[int]) -> list[Dim]:
    """Return the sizes of some axes, for which weights are made.

    Raises:
        LayerError: input-dimension, where one is left open.
    """
    for axis in axes:
        if is_free(input[axis]):
            raise LayerError(
                "input-dimension",
                f"{layer.args.layer} makes a weight for each position of axis {axis}, but the size "
                f"of that axis is None in its input {input}.",
                expected=f"a known size on axis {axis}",
                actual=str(input),
                hint="Give that size in the shape of the input.",
            )
    return [input[axis] for axis in axes]


def number(layer: Layer, name: str, *, text: bool = True) -> float | None:
    """Return an argument that must be a number, None where it is not known.

    `text` says that Keras reads it by `float(…)`, as Keras 3 does.

    Raises:
        LayerError: invalid-argument, where it is no number.
    """
    value = layer.args.get(name)
    if not isinstance(value, LITERALS):
        return None
    if isinstance(value, (int, float)) or (text and isinstance(value, (str, bytes))):
        try:
            return float(value)
        except ValueError:
            pass
    raise layer.args.invalid(name, "a number", value)
