"""Functions that take a tensor apart: unstack, split."""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op, opened
from keras_lint.shapes import transform
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import ShapeTree


@op(*everywhere("unstack"), "tensorflow.unstack", keras3="Unstack", tf="tf.unstack")
def unstack(read: Reader) -> ShapeTree:
    """A tensor taken apart along an axis."""
    shape = read.tensor(0, "x", "value")
    axis = transform.normalize_axis(read.axis(2, "axis", default=0), shape.rank)
    count = shape[axis]
    if not isinstance(count, int):
        raise NoShape("along an open axis")
    return [shape.drop(axis) for _ in range(count)]


@op(*everywhere("split"), keras3="Split", tf="tf.split", raises=True)
def split(read: Reader) -> ShapeTree:
    """A tensor cut along an axis: into equal parts, or parts of given sizes."""
    shape = read.tensor(0, "x", "value")
    axis = transform.normalize_axis(read.axis(2, "axis", default=0), shape.rank)
    parts = read.get(1, "indices_or_sections", "num_or_size_splits")
    size = shape[axis]
    if isinstance(parts, int) and parts > 0:
        if isinstance(size, int) and size % parts:
            raise transform.ShapeMismatch(f"axis {axis} of {shape} makes no {parts} equal parts")
        return [shape.replace(axis, shape[axis] // parts) for _ in range(parts)]
    if not isinstance(parts, (list, tuple)) or not all(isinstance(one, int) for one in parts):
        raise NoShape("the parts are not known")
    if "indices_or_sections" in read.arguments.keywords or read.arguments.keywords.get("x"):
        if any(one < 0 for one in parts):
            raise NoShape("cuts that are counted from the end")
        cuts: list[Dim] = [0, *parts, shape[axis]]
        return [shape.replace(axis, b - a) for a, b in zip(cuts, cuts[1:], strict=False)]
    return [shape.replace(axis, one) for one in _with_the_rest(parts, size)]


def _with_the_rest(parts: Sequence[int], whole: Dim) -> list[Dim]:
    """Return the sizes of parts, for one of which -1 stands."""
    if -1 not in parts:
        return [*parts]
    rest = opened(whole) if is_free(whole) else whole - sum(one for one in parts if one != -1)
    return [rest if one == -1 else one for one in parts]


@op("keras.ops.array_split", keras3="ArraySplit")
def array_split(read: Reader) -> ShapeTree:
    """A tensor cut along an axis into parts as equal as they can be."""
    shape, parts = read.tensor(), read.get(1, "indices_or_sections")
    axis = transform.normalize_axis(read.axis(2, "axis", default=0), shape.rank)
    size = shape[axis]
    if not isinstance(parts, int) or parts < 1 or not isinstance(size, int):
        raise NoShape("the parts are not known")
    return [shape.replace(axis, size // parts + (number < size % parts)) for number in range(parts)]
