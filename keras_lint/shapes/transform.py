"""What NumPy, TensorFlow and Keras do to shapes alike: indexing, reductions, joining, products.

Every function is pure; where the sizes certainly cannot go together it raises `ShapeMismatch`,
where they are not known to it takes the sizes at their best.
"""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Dim, bounds, ceil_div, equal, is_dim, is_free, product, symbol
from keras_lint.shapes.shape import Shape


class ShapeMismatch(ValueError):
    """Sizes that cannot go together, whatever the unknown ones are."""


def normalize_axis(axis: int, rank: int) -> int:
    """Return an axis counted from the front; raises `ShapeMismatch` where there is none such."""
    if not -rank <= axis < rank:
        raise ShapeMismatch(f"there is no axis {axis} in {rank} axes")
    return axis % rank


def reduce_axes(shape: Shape, axes: Sequence[int] | None, *, keepdims: bool = False) -> Shape:
    """Return the shape of a reduction over some axes, or over all of them for None."""
    gone = set(range(shape.rank)) if axes is None else {normalize_axis(a, shape.rank) for a in axes}
    if keepdims:
        return Shape(1 if axis in gone else size for axis, size in enumerate(shape))
    return Shape(size for axis, size in enumerate(shape) if axis not in gone)


def permute(shape: Shape, order: Sequence[int] | None) -> Shape:
    """Return the transposed shape; without an order the axes are reversed."""
    if order is None:
        return Shape(reversed(shape))
    axes = [normalize_axis(axis, shape.rank) for axis in order]
    if sorted(axes) != list(range(shape.rank)):
        raise ShapeMismatch(f"{tuple(order)} is no order of the {shape.rank} axes of {shape}")
    return Shape(shape[axis] for axis in axes)


def reshape(shape: Shape, target: Sequence[Dim]) -> Shape:
    """Return `target` with its one -1 worked out.

    Raises:
        ShapeMismatch: where the number of positions certainly differs, or -1 stands twice.
    """
    open_axes = [axis for axis, size in enumerate(target) if size == -1]
    if len(open_axes) > 1:
        raise ShapeMismatch("only one axis may be -1")
    rest = product(size for size in target if size != -1)
    if not open_axes:
        if equal(shape.size, rest) is False:
            raise ShapeMismatch(f"{shape} holds {shape.size} values, {Shape(target)} {rest}")
        return Shape(target)
    return Shape(target).replace(open_axes[0], _inferred(shape, rest))


def _inferred(shape: Shape, rest: Dim) -> Dim:
    total = shape.size
    if isinstance(total, int) and isinstance(rest, int) and (rest == 0 or total % rest):
        raise ShapeMismatch(f"the {total} values of {shape} cannot be split into parts of {rest}")
    return symbol("open", free=True) if rest == 0 else total // rest


def expand(shape: Shape, axes: Sequence[int]) -> Shape:
    """Insert axes of size 1 so that they stand at `axes` of the result."""
    rank = shape.rank + len(axes)
    new = {normalize_axis(axis, rank) for axis in axes}
    sizes = iter(shape)
    return Shape(1 if axis in new else next(sizes) for axis in range(rank))


def squeeze(shape: Shape, axes: Sequence[int] | None) -> Shape:
    """Drop axes of size 1: those named, or all known ones."""
    if axes is None:
        return Shape(size for size in shape if size != 1)
    gone = {normalize_axis(axis, shape.rank) for axis in axes}
    for axis in gone:
        if equal(shape[axis], 1) is False:
            raise ShapeMismatch(f"axis {axis} of {shape} is {shape[axis]}, not 1")
    return Shape(size for axis, size in enumerate(shape) if axis not in gone)


def concatenate(shapes: Sequence[Shape], axis: int) -> Shape:
    """Join shapes along an axis on which alone they may differ."""
    first = shapes[0]
    axis = normalize_axis(axis, first.rank)
    total: Dim = 0
    for shape in shapes:
        if shape.rank != first.rank:
            raise ShapeMismatch(f"{first} has {first.rank} axes, {shape} has {shape.rank}")
        for other, (a, b) in enumerate(zip(first, shape, strict=True)):
            if other != axis and equal(a, b) is False:
                raise ShapeMismatch(f"axis {other} is {a} in {first}, {b} in {shape}")
        total = total + shape[axis]
    if isinstance(total, int) and any(is_free(shape[axis]) for shape in shapes):
        total = symbol("open", free=True)  # Keras does not see that open sizes add up to a number
    known = (_known(axis_sizes) for axis_sizes in zip(*shapes, strict=True))
    return Shape(total if at == axis else size for at, size in enumerate(known))


def stack(shapes: Sequence[Shape], axis: int) -> Shape:
    """Put equal shapes side by side along a new axis."""
    first = shapes[0]
    for shape in shapes:
        if shape.rank != first.rank or any(
            equal(a, b) is False for a, b in zip(first, shape, strict=True)
        ):
            raise ShapeMismatch(f"{first} and {shape} cannot be stacked")
    axis = normalize_axis(axis, first.rank + 1)
    return first.insert(axis, len(shapes))


def tile(shape: Shape, repeats: Sequence[Dim]) -> Shape:
    """Repeat along each axis; the shorter of the two is filled up with ones in front."""
    rank = max(shape.rank, len(repeats))
    sizes = (1,) * (rank - shape.rank) + tuple(shape)
    times = (1,) * (rank - len(repeats)) + tuple(repeats)
    return Shape(size * count for size, count in zip(sizes, times, strict=True))


def pad(shape: Shape, widths: Sequence[tuple[Dim, Dim]]) -> Shape:
    """Widen each axis by so much before and after."""
    if len(widths) != shape.rank:
        raise ShapeMismatch(f"{len(widths)} paddings for the {shape.rank} axes of {shape}")
    return Shape(before + size + after for size, (before, after) in zip(shape, widths, strict=True))


def matmul(left: Shape, right: Shape) -> Shape:
    """Return the shape of a matrix product, batch axes broadcast, vectors as NumPy treats them."""
    if not left.rank or not right.rank:
        raise ShapeMismatch("a matrix product needs at least one axis on each side")
    a = left if left.rank > 1 else left.insert(0, 1)
    b = right if right.rank > 1 else right.insert(1, 1)
    if equal(a[-1], b[-2]) is False:
        raise ShapeMismatch(f"{left} ends in {a[-1]}, {right} begins with {b[-2]}")
    batch = broadcast(Shape(a[:-2]), Shape(b[:-2]))
    if batch is None:
        raise ShapeMismatch(f"the batch axes of {left} and {right} do not broadcast")
    rows = (a[-2],) if left.rank > 1 else ()
    columns = (b[-1],) if right.rank > 1 else ()
    return Shape((*batch, *rows, *columns))


def index(shape: Shape, key: object) -> Shape:
    """Return the shape of `array[key]` for whole numbers, sizes, slices, `...` and None.

    A slice bound may be a size expression or None. Anything else in the key must have been dealt
    with before.
    """
    keys = key if isinstance(key, tuple) else (key,)
    consumed = sum(1 for one in keys if one is not None and one is not Ellipsis)
    if consumed > shape.rank:
        raise ShapeMismatch(f"{consumed} indices for the {shape.rank} axes of {shape}")
    sizes: list[Dim] = []
    at = 0
    for one in keys:
        if one is None:
            sizes.append(1)
        elif one is Ellipsis:
            skipped = shape.rank - consumed
            sizes.extend(shape[at : at + skipped])
            at += skipped
        else:
            if isinstance(one, slice):
                sizes.append(slice_size(shape[at], one))
            elif isinstance(one, int) and isinstance(shape[at], int):
                _check_index(shape, at, one)
            at += 1
    sizes.extend(shape[at:])
    return Shape(sizes)


def _check_index(shape: Shape, axis: int, position: int) -> None:
    size = shape[axis]
    if isinstance(size, int) and not -size <= position < size:
        raise ShapeMismatch(f"index {position} is out of range for axis {axis} of {shape}")


def slice_size(size: Dim, cut: slice) -> Dim:
    """Return how many positions a slice takes of an axis."""
    given = [bound for bound in (cut.start, cut.stop, cut.step) if bound is not None]
    negative = isinstance(size, int) and size < 0
    if negative or cut.step == 0 or not all(map(is_dim, given)):
        return symbol("slice", free=is_free(size))
    if isinstance(size, int) and all(isinstance(bound, int) for bound in given):
        return len(range(*cut.indices(size)))
    step = 1 if cut.step is None else cut.step
    if cut.start is not None and cut.stop is not None and isinstance(step, int) and step > 0:
        length = cut.stop - cut.start
        if isinstance(length, int) and length > 0 and not isinstance(cut.start, int):
            return ceil_div(length, step)  # a window, which is meant to lie within
    if step == -1 and cut.start is None and cut.stop is None:
        return size
    start = _from_front(size, cut.start or 0)
    stop = _from_front(size, cut.stop)
    if start is None and cut.stop is None:
        start = cut.start
    if not isinstance(step, int) or step < 1 or start is None or stop is None:
        return symbol("slice", free=is_free(size))
    return ceil_div(stop - start, step)


def _from_front(size: Dim, bound: Dim | None) -> Dim | None:
    """Return where a slice bound falls, None where the axis may be too short to tell.

    A bound counted from the end, a start of a few positions and an open end hold for every axis
    that the program can mean; a stop such as `:10` may lie beyond a size that we do not know.
    """
    if bound is None:
        return size
    if isinstance(bound, int) and bound < 0:
        return size + bound
    low, _ = bounds(size - bound)
    return bound if bound == 0 or (low is not None and low >= 0) else None


def _known(sizes: Sequence[Dim]) -> Dim:
    """Of sizes that must agree, return the one we know best."""
    return next((size for size in sizes if isinstance(size, int)), sizes[0])
