"""Whether the tensors that a model is called on have the sizes of its inputs."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.graph.tensor import Tensor
from keras_lint.layers.errors import LayerError
from keras_lint.shapes.dim import equal
from keras_lint.shapes.shape import Shape


def check_sizes(given: Sequence[Shape | None], sources: Sequence[Tensor]) -> None:
    """Hold shapes against a model's inputs, as `input_spec` does.

    A last axis of size 1, on either side, is left to the layers: so do Keras 2.15 and 3.

    Raises:
        LayerError: where a size differs.
    """
    for number, (shape, source) in enumerate(zip(given, sources, strict=True)):
        if shape is None or source.shape is None or shape.rank != source.shape.rank:
            continue
        axis = differing(shape, source.shape, lax=True)
        if axis is not None:
            raise LayerError(
                "input-dimension",
                f"The model takes {source.shape}, but gets {shape}: axis {axis} is "
                f"{shape[axis]} where {source.shape[axis]} is expected.",
                expected=str(source.shape),
                actual=str(shape),
                input_index=number if len(given) > 1 else None,
            )


def lax_only(given: Sequence[Shape | None], sources: Sequence[Tensor]) -> bool:
    """Tell whether some last axis differs that Keras 3 lets pass."""
    return any(
        shape is not None
        and source.shape is not None
        and shape.rank == source.shape.rank
        and differing(shape, source.shape, lax=False) is not None
        for shape, source in zip(given, sources, strict=True)
    )


def differing(shape: Shape, expected: Shape, *, lax: bool) -> int | None:
    """Return the first axis behind the batch's whose size certainly differs.

    `lax` leaves a last axis out of account that is 1 on either side.
    """
    last = shape.rank - 1
    squeezed = lax and 1 in (shape[last], expected[last])
    for axis in range(1, last if squeezed else last + 1):
        if equal(shape[axis], expected[axis]) is False:
            return axis
    return None


def check_common(given: Sequence[Shape | None], sources: Sequence[Tensor]) -> None:
    """Hold shapes of more or fewer axes against a model's inputs, axis by axis as far as both go.

    Keras 2.15 and 3 do so before they look at the number of axes, a last one of size 1 left out.

    Raises:
        LayerError: where a size differs.
    """
    for shape, source in zip(given, sources, strict=True):
        expected = source.shape
        if shape is None or expected is None or shape.rank == expected.rank:
            continue
        pairs = list(zip(_squeezed(shape), _squeezed(expected), strict=False))[1:]
        if any(equal(one, other) is False for one, other in pairs):
            raise _of_other_rank(shape, expected)


def _squeezed(shape: Shape) -> Shape:
    return shape.drop(-1) if shape and shape[-1] == 1 else shape


def _of_other_rank(shape: Shape, expected: Shape) -> LayerError:
    each = shape[2:] == expected[1:]
    return LayerError(
        "input-rank",
        f"The model takes {expected}, but gets {shape}: {shape.rank} axes in place of "
        f"{expected.rank}.",
        expected=str(expected),
        actual=str(shape),
        hint="To call it for each step, wrap it: TimeDistributed(model)(…)." if each else None,
    )
