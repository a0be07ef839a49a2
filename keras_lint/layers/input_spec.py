"""What a layer asks of its input's axes, as Keras's `InputSpec` does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from keras_lint.layers.errors import LayerError
from keras_lint.record import record
from keras_lint.shapes.dim import Dim, equal, is_free
from keras_lint.shapes.shape import Shape


@record
class InputSpec:
    """What a built layer demands of each input, as `keras.layers.InputSpec`.

    `axes` maps an axis (negative from the end) to the size it must have.
    """

    ndim: int | None = None
    min_ndim: int | None = None
    max_ndim: int | None = None
    axes: Mapping[int, Dim] = field(default_factory=dict)


def check_spec(layer: str, spec: InputSpec, input: Shape, hint: str | None = None) -> None:
    """Hold an input against a specification.

    Raises:
        LayerError: input-rank or input-dimension, where they do not agree.
    """
    rank = input.rank
    if spec.ndim is not None and rank != spec.ndim:
        raise _rank_error(layer, f"{spec.ndim}", input, hint)
    if spec.min_ndim is not None and rank < spec.min_ndim:
        raise _rank_error(layer, f"at least {spec.min_ndim}", input, hint)
    if spec.max_ndim is not None and rank > spec.max_ndim:
        raise _rank_error(layer, f"at most {spec.max_ndim}", input, hint)
    for axis, size in spec.axes.items():
        if is_free(size) or is_free(input[axis]):
            continue
        if equal(input[axis], size) is False:
            raise LayerError(
                "input-dimension",
                f"{layer} was built for {size} on axis {axis} of its input, which is now "
                f"{input[axis]} in {input}.",
                expected=f"{size} on axis {axis}",
                actual=str(input),
                hint="Use a second layer, or bring the input to the size of the first one.",
            )


def _rank_error(layer: str, expected: str, input: Shape, hint: str | None) -> LayerError:
    return LayerError(
        "input-rank",
        f"{layer} takes an input of {expected} axes, batch included, but gets {input.rank}: "
        f"{input}.",
        expected=f"{expected} axes",
        actual=f"{input.rank} axes: {input}",
        hint=hint,
    )
